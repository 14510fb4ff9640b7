import { fitTimes } from "../labels/fit-times.js";
import { FittedLabel } from "../labels/fitted-label.js";
import { em, percent } from "../scale.js";
import type { QuarterAxis } from "./quarter-axis.js";

/** The quarters' names, as many as have room. */
export function QuarterLabels({ axis, y }: { readonly axis: QuarterAxis | null; readonly y: number }) {
  const labels = (axis?.quarters ?? []).map((text, index, { length }) => ({
    ...{ text, place: index },
    x: (index + 0.5) / length,
  }));
  const widths = fitTimes(labels);

  return (
    <>
      {labels.map((label, index) => (
        <FittedLabel key={label.text} label={label} width={widths[index] ?? null} y={y} />
      ))}
    </>
  );
}

interface YearLinesProps {
  readonly axis: QuarterAxis | null;
  readonly from: number;
  readonly to: number;
}

/** A line where each year begins. */
export function YearLines({ axis, from, to }: YearLinesProps) {
  const quarters = axis?.quarters ?? [];

  return (
    <>
      {quarters.map((quarter, index) => {
        const x = percent(index / quarters.length);

        return (
          quarter.endsWith("Q1") && <line key={quarter} class="chart-grid" x1={x} x2={x} y1={em(from)} y2={em(to)} />
        );
      })}
    </>
  );
}
