import type { Language } from "../../words/language.js";
import { type Drawn, LINE } from "../drawing.js";
import { MissingMark } from "../missing-mark.js";
import { em, percent, type Scale } from "../scale.js";
import { drawValueLabel, type NamedValue } from "./value-label.js";

/** One value to draw as a bar; its name stands above it, so that the bar has the whole width. */
export interface ValueBar extends NamedValue {
  /** From 1; says by which pattern it is told from the other series. */
  readonly series: number;
  readonly thickness: number;
}

/** Draws the name with the value, and under them the bar, or the sign where there is no value. */
export function drawValueBar(bar: ValueBar, scale: Scale, language: Language, top: number): Drawn {
  const label = drawValueLabel(bar, language, top);
  const y = top + label.height;
  const { cell, thickness } = bar;

  return {
    height: label.height + (cell.kind === "missing" ? Math.max(thickness, LINE) : thickness),
    drawing: (
      <>
        {label.drawing}
        {cell.kind === "missing" ? (
          <MissingMark missing={cell.missing} language={language} x={scale.zero} y={y + LINE / 2} />
        ) : (
          <Bar number={cell.number} bar={bar} scale={scale} y={y} />
        )}
      </>
    ),
  };
}

interface BarProps {
  readonly number: string;
  readonly bar: ValueBar;
  readonly scale: Scale;
  readonly y: number;
}

function Bar({ number, bar: { series, thickness }, scale, y }: BarProps) {
  const ends = [scale.zero, scale.at(number)];
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const middle = em(y + thickness / 2);

  return (
    <g data-value={number}>
      <rect
        class={`chart-mark chart-mark--${series}`}
        x={percent(from)}
        y={em(y)}
        width={percent(to - from)}
        height={em(thickness)}
      />
      <line
        class={`chart-stripes chart-stripes--${series}`}
        x1={percent(from)}
        x2={percent(to)}
        y1={middle}
        y2={middle}
        stroke-width={em(thickness)}
      />
      <line
        class="chart-axis"
        x1={percent(scale.zero)}
        x2={percent(scale.zero)}
        y1={em(y - 0.1)}
        y2={em(y + thickness + 0.1)}
      />
    </g>
  );
}
