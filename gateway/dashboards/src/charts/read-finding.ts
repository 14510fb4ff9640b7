import { compareNumbers } from "../tables/exact-numbers.js";
import type { Missing } from "../tables/figure-table.js";
import type { Point, Series } from "./read-series.js";

/** A value that is neither missing nor rounded. */
export type ExactPoint = Point & { readonly cell: { readonly kind: "number"; readonly number: string } };

/** What stands out; it rests on exact values alone. */
type Claim =
  | { readonly kind: "NOTHING" }
  | { readonly kind: "ONLY"; readonly point: ExactPoint }
  /** All values alike. */
  | { readonly kind: "EQUAL"; readonly point: ExactPoint }
  /** Every value that none is above. */
  | { readonly kind: "HIGHEST"; readonly points: readonly [ExactPoint, ...ExactPoint[]] }
  /** The first and the last of a time. */
  | { readonly kind: "CHANGED"; readonly from: ExactPoint; readonly to: ExactPoint; readonly order: number };

/** A chart's claim, from exact values alone, and how many of its values carry none. */
export interface Finding {
  readonly claim: Claim;
  /** Of all values. */
  readonly count: number;
  readonly rounded: number;
  readonly missing: ReadonlyMap<Missing, number>;
}

/** `isCourse`: the categories are times, whose names sort as they follow each other. The order of the rows says nothing else. */
export function readFinding(series: readonly Series[], { isCourse }: { readonly isCourse: boolean }): Finding {
  const points = series.flatMap((one) => one.points);
  const missing = Map.groupBy(
    points.flatMap(({ cell }) => (cell.kind === "missing" ? [cell.missing] : [])),
    (reason) => reason,
  );

  return {
    claim: (isCourse && series.length === 1 && readChange(points)) || readClaim(points),
    count: points.length,
    rounded: points.filter(({ cell }) => cell.kind === "number" && cell.isRounded).length,
    missing: new Map([...missing].map(([reason, all]) => [reason, all.length])),
  };
}

/** Null where the first or the last value is not known exactly, or a time has two. */
function readChange(points: readonly Point[]): Claim | null {
  if (new Set(points.map(({ category }) => category)).size < points.length) return null;
  const [first, ...others] = points.toSorted((one, other) => (one.category < other.category ? -1 : 1));
  const last = others.at(-1);
  if (!first || !last || !isExact(first) || !isExact(last)) return null;

  return { kind: "CHANGED", from: first, to: last, order: compareNumbers(last.cell.number, first.cell.number) };
}

function readClaim(points: readonly Point[]): Claim {
  const [first, ...others] = points.filter(isExact).filter(({ unit }) => unit === points[0]?.unit);
  if (!first) return { kind: "NOTHING" };
  if (others.length === 0) return { kind: "ONLY", point: first };
  const highest = others.reduce(
    (most, each) => (compareNumbers(each.cell.number, most.cell.number) > 0 ? each : most),
    first,
  );
  // `2` and `2.0` are equal and written differently, so the order of the rows must not choose.
  const [one = highest, ...more] = [first, ...others]
    .filter(({ cell }) => compareNumbers(cell.number, highest.cell.number) === 0)
    .toSorted((left, right) => left.cell.number.length - right.cell.number.length);

  return more.length === others.length ? { kind: "EQUAL", point: one } : { kind: "HIGHEST", points: [one, ...more] };
}

function isExact(point: Point): point is ExactPoint {
  return point.cell.kind === "number" && !point.cell.isRounded;
}
