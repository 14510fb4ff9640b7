import { formatCell } from "../../tables/format-cell.js";
import type { Language } from "../../words/language.js";
import { type Drawn, drawLines, LINE } from "../drawing.js";
import { fitLabels } from "../labels/fit-labels.js";
import { fitTimes } from "../labels/fit-times.js";
import { FittedLabel } from "../labels/fitted-label.js";
import { wrapLabel } from "../labels/wrap-label.js";
import type { Point } from "../read-series.js";
import { em, percent, type Scale } from "../scale.js";
import { LinePoint, type PlacedPoint } from "./line-point.js";

const PLOT = 6;
const ROOM_FOR_LABEL = 1.6;

/** One series over time. */
export interface LinePanel {
  readonly name: string;
  readonly points: readonly Point[];
  /** Of each point, counted from 0; places without a point stay empty. */
  readonly places: readonly number[];
  readonly scale: Scale;
  readonly series: number;
  readonly language: Language;
}

/** Draws the name, the line with its values, and the times below; a line goes on only from one time to the very next. */
export function drawLinePanel({ name, points, places, scale, series, language }: LinePanel, top: number): Drawn {
  const heading = drawLines(wrapLabel(name), top, "chart-text chart-text--strong");
  const plot = top + heading.height + ROOM_FOR_LABEL;
  const height = PLOT + ROOM_FOR_LABEL;
  const zero = plot + PLOT * (1 - scale.zero);
  const placed = placePoints(points, places, (number) => plot + PLOT * (1 - scale.at(number)));

  return {
    height: heading.height + ROOM_FOR_LABEL + height + LINE,
    drawing: (
      <>
        {heading.drawing}
        <line class="chart-axis" x1="0" x2="100%" y1={em(zero)} y2={em(zero)} />
        {placed.map((point, index) => (
          <Line key={point.place} from={placed[index - 1]} to={point} series={series} />
        ))}
        {drawPoints(placed, { zero, series, language })}
        {drawTimes(placed, plot + height + 1)}
      </>
    ),
  };
}

function placePoints(
  points: readonly Point[],
  places: readonly number[],
  yOf: (number: string) => number,
): PlacedPoint[] {
  const count = (places.at(-1) ?? 0) + 1;

  return points.map((point, index) => {
    const at = places[index] ?? index;

    return { point, place: at, x: (at + 0.5) / count, y: point.cell.kind === "number" ? yOf(point.cell.number) : null };
  });
}

interface LineProps {
  readonly from: PlacedPoint | undefined;
  readonly to: PlacedPoint;
  readonly series: number;
}

function Line({ from, to, series }: LineProps) {
  if (!from || from.y === null || to.y === null || to.place - from.place !== 1) return null;

  return (
    <line
      class={`chart-line chart-line--${series}`}
      x1={percent(from.x)}
      x2={percent(to.x)}
      y1={em(from.y)}
      y2={em(to.y)}
    />
  );
}

interface PointsDrawn extends Pick<LinePanel, "series" | "language"> {
  readonly zero: number;
}

function drawPoints(placed: readonly PlacedPoint[], { zero, series, language }: PointsDrawn) {
  const labels = placed.map(({ point, x }) => ({ text: formatCell(point.cell, point, language), x }));
  const widths = fitLabels(labels, mostTelling(placed));

  return labels.map((label, index) => {
    const point = placed[index];

    return (
      point && (
        <LinePoint
          key={point.place}
          {...{ ...point, label, zero, series }}
          width={widths[index] ?? null}
          isLow={isLow(placed, index)}
        />
      )
    );
  });
}

/** Whether the line comes from above and goes up again, so that there is room below. */
function isLow(placed: readonly PlacedPoint[], index: number): boolean {
  const y = placed[index]?.y ?? 0;
  const beside = [placed[index - 1]?.y, placed[index + 1]?.y].flatMap((other) => other ?? []);

  return beside.length > 0 && beside.every((other) => other < y);
}

/** The signs for no value first, then the last value, the first, the greatest and the least. */
function mostTelling(placed: readonly PlacedPoint[]): number[] {
  const missing = [...placed.keys()].filter((index) => placed[index]?.y === null);
  const heights = placed.flatMap(({ y }, index) => (y === null ? [] : [{ y, index }]));
  const byHeight = heights.toSorted((a, b) => a.y - b.y);

  return [...missing, ...[heights.at(-1), heights[0], byHeight[0], byHeight.at(-1)].flatMap((one) => one?.index ?? [])];
}

function drawTimes(placed: readonly PlacedPoint[], y: number) {
  const labels = placed.map(({ point, x, place }) => ({ text: point.category, x, place }));
  const widths = fitTimes(labels);

  return labels.map((label, index) => (
    <FittedLabel key={label.place} label={label} width={widths[index] ?? null} y={y} />
  ));
}
