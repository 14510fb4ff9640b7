import type { Language } from "../../words/language.js";
import { type ChartProps, Drawable } from "../drawable.js";
import { Drawing, stack } from "../drawing.js";
import { MissingMark } from "../missing-mark.js";
import type { OneSeries, Point, Series, ValueCell } from "../read-series.js";
import { em, percent, type Scale, scaleOf } from "../scale.js";
import { Bars } from "./bar-chart.js";
import { drawValueLabel } from "./value-label.js";

const THICKNESS = 1.2;
const SPACE = 0.2;

/** Ordered stages, each as wide as those who came that far; less than nothing is no width, so it is drawn as bars. */
export function FunnelChart(props: ChartProps<OneSeries>) {
  return <Drawable {...props} draw={(series) => <Funnel series={series} language={props.language} />} />;
}

function Funnel({ series, language }: { readonly series: readonly Series[]; readonly language: Language }) {
  const points = series.flatMap((one) => one.points);
  const scale = scaleOf(points.map(({ cell }) => cell));
  if (scale.zero > 0) return <Bars series={series} language={language} />;
  const stages = stack(points, (point, top, index) => {
    const label = drawValueLabel({ ...point, name: `${index + 1}. ${point.category}` }, language, top);
    const height = label.height + THICKNESS + SPACE;

    return {
      height,
      drawing: (
        <g data-category={point.category}>
          <Narrowing
            from={points[index - 1]?.cell}
            to={point.cell}
            scale={scale}
            top={top - SPACE}
            height={label.height + SPACE}
          />
          {label.drawing}
          <Stage point={point} scale={scale} language={language} top={top + label.height} />
        </g>
      ),
    };
  });

  return <Drawing height={stages.height}>{stages.drawing}</Drawing>;
}

interface StageProps {
  readonly point: Point;
  readonly scale: Scale;
  readonly language: Language;
  readonly top: number;
}

function Stage({ point: { cell }, scale, language, top }: StageProps) {
  if (cell.kind === "missing") {
    return <MissingMark missing={cell.missing} language={language} x={0.5} y={top + THICKNESS / 2} />;
  }
  const width = scale.at(cell.number);

  return (
    <g data-value={cell.number}>
      <rect
        class="chart-mark chart-mark--1"
        x={percent((1 - width) / 2)}
        y={em(top)}
        width={percent(width)}
        height={em(THICKNESS)}
      />
    </g>
  );
}

interface NarrowingProps {
  readonly from: ValueCell | undefined;
  readonly to: ValueCell;
  readonly scale: Scale;
  readonly top: number;
  readonly height: number;
}

/** The slope from one stage to the next; there is none where one of the two has no value. */
function Narrowing({ from, to, scale, top, height }: NarrowingProps) {
  if (from?.kind !== "number" || to.kind !== "number") return null;
  const [above, below] = [50 * scale.at(from.number), 50 * scale.at(to.number)];

  return (
    <svg
      class="chart-stretched"
      aria-hidden="true"
      y={em(top)}
      width="100%"
      height={em(height)}
      viewBox="0 0 100 1"
      preserveAspectRatio="none"
    >
      <path class="chart-slope" d={`M${50 - above} 0H${50 + above}L${50 + below} 1H${50 - below}Z`} />
    </svg>
  );
}
