import { lengthOf } from "./wrap-label.js";

/** The widths of a container, in letters' size, from which on a label is shown; the stylesheet has a class for each. */
export const WIDTHS = [18, 40, 60] as const;

/** How wide a letter is at most, in the letters' size. */
const LETTER = 0.6;

/** Between two labels at least. */
const SPACE = 0.7;

/** A width of the container. */
export type Width = (typeof WIDTHS)[number];

/** A text over or under a point. */
export interface Label {
  readonly text: string;
  /** Share of the width. */
  readonly x: number;
}

/** The end of a text that stands at its point: at an edge it must not be cut. */
export type Anchor = "start" | "middle" | "end";

/** From which width on each label has room; null where it never has. Those named first go before. */
export function fitLabels(labels: readonly Label[], first: readonly number[] = []): (Width | null)[] {
  const order = [...new Set([...first, ...labels.keys()])];
  const widths: (Width | null)[] = labels.map(() => null);
  for (const width of WIDTHS) {
    for (const index of order) {
      const label = labels[index];
      if (!label || widths[index] !== null) continue;
      const isFree =
        isInside(label, width) &&
        labels.every((other, at) => (widths[at] ?? null) === null || isApart(label, other, width));
      if (isFree) widths[index] = width;
    }
  }

  return widths;
}

/** By which end a label stands at its point on the narrowest container. */
export function anchorOf({ text, x }: Label): Anchor {
  const half = (LETTER * lengthOf(text)) / 2 / WIDTHS[0];
  if (x < half) return "start";

  return x > 1 - half ? "end" : "middle";
}

/** Whether a label is wholly in a container of this width. */
export function isInside(label: Label, width: Width): boolean {
  const { from, to } = spanOf(label, width);

  return from >= 0 && to - SPACE <= width;
}

/** Whether two labels do not touch each other on a container of this width. */
export function isApart(one: Label, other: Label, width: Width): boolean {
  const [a, b] = [spanOf(one, width), spanOf(other, width)];

  return a.to <= b.from || b.to <= a.from;
}

/** From where a text begins to where the next may. */
function spanOf(label: Label, width: Width): { readonly from: number; readonly to: number } {
  const length = LETTER * lengthOf(label.text);
  const before = { start: 0, middle: length / 2, end: length }[anchorOf(label)];
  const from = label.x * width - before;

  return { from, to: from + length + SPACE };
}
