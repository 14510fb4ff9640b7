/** Of fewer, a quartile is one person's own time. */
export const LEAST_FOR_QUARTILES = 10;

/** The value below which this share of the sorted ones lies: between two values the line between them counts; rounded to whole numbers. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [below = 0, above = below] = sorted.slice(Math.floor(place), Math.floor(place) + 2);

  return Math.round(below + (above - below) * (place % 1));
}
