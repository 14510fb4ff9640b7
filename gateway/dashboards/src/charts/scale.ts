import type { ValueCell } from "./read-series.js";

/** Where numbers stand between the least (0) and the greatest (1) of them; zero is always among them. */
export interface Scale {
  readonly zero: number;
  readonly at: (number: string) => number;
}

/** One scale for all cells, so that no two axes differ. */
export function scaleOf(cells: readonly ValueCell[]): Scale {
  const numbers = cells.flatMap((cell) => (cell.kind === "number" ? [finite(cell.number)] : []));
  const least = numbers.reduce((a, b) => Math.min(a, b), 0);
  const span = numbers.reduce((a, b) => Math.max(a, b), 0) - least;
  const place = (number: number) => (span === 0 ? 0 : (number - least) / span);

  return { zero: place(0), at: (number) => place(finite(number)) };
}

/** A length of SVG; six digits are finer than any screen. */
export function percent(share: number): string {
  return `${Number((100 * share).toFixed(4))}%`;
}

/** A length in the size of the chart's letters, so that drawing and text grow together. */
export function em(lines: number): string {
  return `${Number(lines.toFixed(3))}em`;
}

/** Beyond any sum of money a span must not become infinite. */
function finite(number: string): number {
  return Math.max(-1e300, Math.min(1e300, Number(number)));
}
