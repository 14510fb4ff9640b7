import type { Language } from "../../words/language.js";
import { type ChartProps, Drawable } from "../drawable.js";
import { Drawing, type Drawn, drawLines, stack } from "../drawing.js";
import { wrapLabel } from "../labels/wrap-label.js";
import type { Point, Series, UpToFourSeries } from "../read-series.js";
import { type Scale, scaleOf } from "../scale.js";
import { drawValueBar } from "./value-bar.js";

const THICKNESS = 0.7;
const SPACE_IN_GROUP = 0.25;
const SPACE = 1;

/** Up to four bars for each category; every bar is named, so that no legend has to be learnt. */
export function GroupedBars(props: ChartProps<UpToFourSeries>) {
  return <Drawable {...props} draw={(series) => <Groups series={series} language={props.language} />} />;
}

function Groups({ series, language }: { readonly series: readonly Series[]; readonly language: Language }) {
  const scale = scaleOf(series.flatMap(({ points }) => points.map(({ cell }) => cell)));
  const rows = series[0]?.points ?? [];
  const groups = stack(rows, ({ category }, top, row) => {
    const points = series.flatMap((one) => one.points.slice(row, row + 1));
    const heading = drawLines(wrapLabel(category), top, "chart-text chart-text--strong");
    const bars = drawGroup({ points, scale, language, top: top + heading.height });

    return {
      height: heading.height + bars.height + SPACE,
      drawing: (
        <g data-category={category}>
          {heading.drawing}
          {bars.drawing}
        </g>
      ),
    };
  });

  return <Drawing height={groups.height}>{groups.drawing}</Drawing>;
}

interface Group {
  readonly points: readonly Point[];
  readonly scale: Scale;
  readonly language: Language;
  readonly top: number;
}

function drawGroup({ points, scale, language, top }: Group): Drawn {
  return stack(points, ({ series: name, unit, cell }, above, index) => {
    const bar = drawValueBar(
      { name, unit, cell, series: index + 1, thickness: THICKNESS },
      scale,
      language,
      top + above,
    );

    return { height: bar.height + SPACE_IN_GROUP, drawing: <g data-series={name}>{bar.drawing}</g> };
  });
}
