import { em, percent } from "../scale.js";

/** Circle, square, diamond and triangle around 0, so that a series is known by its shape. */
const SHAPES = ["M-4 0A4 4 0 1 1 4 0A4 4 0 1 1 -4 0Z", "M-4-4H4V4H-4Z", "M0-5.5L5.5 0L0 5.5L-5.5 0Z", "M0-5L5 4.5H-5Z"];

interface PointMarkerProps {
  readonly x: number;
  readonly y: number;
  readonly series: number;
}

/** A point of a line. */
export function PointMarker({ x, y, series }: PointMarkerProps) {
  return (
    <svg class="chart-marker" aria-hidden="true" x={percent(x)} y={em(y)}>
      <path class={`chart-point chart-point--${series}`} d={SHAPES[series - 1]} />
    </svg>
  );
}
