import type { ComponentChildren, VNode } from "preact";
import { em } from "./scale.js";

/** Lines of text in a chart are this far apart, in letters' size. */
export const LINE = 1.35;

/** A piece of a drawing and how much height it takes, in letters' size. */
export interface Drawn {
  readonly height: number;
  readonly drawing: VNode;
}

/**
 * The picture of a chart, silent for a screen reader, which reads the table beside it. Widths are shares of the container and heights
 * go by the letters' size: the picture fits 320 px and paper alike, and its text is never scaled.
 */
export function Drawing({ height, children }: { readonly height: number; readonly children: ComponentChildren }) {
  return (
    <div class="chart-frame">
      <svg class="chart" aria-hidden="true" focusable="false" width="100%" height={em(height)}>
        {children}
      </svg>
    </div>
  );
}

/** Places one piece under the other, each told where it begins. */
export function stack<T>(items: readonly T[], draw: (item: T, top: number, index: number) => Drawn): Drawn {
  let height = 0;
  const drawings = items.map((item, index) => {
    const drawn = draw(item, height, index);
    height += drawn.height;

    return drawn.drawing;
  });

  return { height, drawing: <>{drawings}</> };
}

/** Lines of text one under the other. */
export function drawLines(lines: readonly string[], top: number, name = "chart-text"): Drawn {
  return stack(lines, (line, above) => ({
    height: LINE,
    drawing: (
      <text class={name} x="0" y={em(top + above + 1)}>
        {line}
      </text>
    ),
  }));
}
