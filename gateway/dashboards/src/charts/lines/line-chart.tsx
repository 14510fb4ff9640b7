import type { Language } from "../../words/language.js";
import { type ChartProps, Drawable } from "../drawable.js";
import { Drawing, stack } from "../drawing.js";
import type { Series, UpToFourSeries } from "../read-series.js";
import { scaleOf } from "../scale.js";
import { drawLinePanel } from "./line-panel.js";
import { placesInTime } from "./places-in-time.js";

const SPACE = 1;

/**
 * Lines over years or quarters. Each series has a panel of its own under the one before, with the same scale: lines that cross
 * can neither be named nor labelled where they do.
 */
export function LineChart(props: ChartProps<UpToFourSeries>) {
  return <Drawable {...props} draw={(series) => <Panels series={series} language={props.language} />} />;
}

function Panels({ series, language }: { readonly series: readonly Series[]; readonly language: Language }) {
  const scale = scaleOf(series.flatMap(({ points }) => points.map(({ cell }) => cell)));
  const places = placesInTime((series[0]?.points ?? []).map(({ category }) => category));
  const panels = stack(series, ({ name, points }, top, index) => {
    const panel = drawLinePanel({ name, points, places, scale, series: index + 1, language }, top);

    return { height: panel.height + SPACE, drawing: <g data-series={name}>{panel.drawing}</g> };
  });

  return <Drawing height={panels.height}>{panels.drawing}</Drawing>;
}
