import { type Label, WIDTHS, type Width } from "../labels/fit-labels.js";
import { FittedLabel } from "../labels/fitted-label.js";
import { lengthOf } from "../labels/wrap-label.js";
import type { Point } from "../read-series.js";
import { PointMarker } from "./point-marker.js";

/** A point with its place in time and in the picture. */
export interface PlacedPoint {
  readonly point: Point;
  readonly place: number;
  readonly x: number;
  /** Null where there is no value. */
  readonly y: number | null;
}

interface LinePointProps extends PlacedPoint {
  readonly label: Label;
  readonly width: Width | null;
  readonly zero: number;
  readonly series: number;
  /** Whether the line leaves room below the mark. */
  readonly isLow: boolean;
}

const ABOVE = 0.6;
const BELOW = 1.4;

/** A value's mark with the value on the side that the line leaves free; of none, its sign stands on the zero line. */
export function LinePoint({ point: { category, cell }, x, y, label, width, zero, series, isLow }: LinePointProps) {
  if (cell.kind === "missing" || y === null) {
    return (
      <g data-category={category} data-missing={cell.kind === "missing" ? cell.missing : undefined}>
        <FittedLabel label={label} width={lengthOf(label.text) === 1 ? WIDTHS[0] : width} y={zero - 0.3} />
      </g>
    );
  }

  return (
    <g data-category={category} data-value={cell.number}>
      <PointMarker x={x} y={y} series={series} />
      <FittedLabel label={label} width={width} y={isBelow(y, zero, isLow) ? y + BELOW : y - ABOVE} />
    </g>
  );
}

/** The number is never written over the zero line. */
function isBelow(y: number, zero: number, isLow: boolean): boolean {
  if (isLow) return y >= zero || y + BELOW < zero;

  return y > zero && y - ABOVE - 1 < zero;
}
