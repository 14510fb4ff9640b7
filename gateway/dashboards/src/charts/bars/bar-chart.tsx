import type { Language } from "../../words/language.js";
import { type ChartProps, Drawable } from "../drawable.js";
import { Drawing, stack } from "../drawing.js";
import type { OneSeries, Series } from "../read-series.js";
import { scaleOf } from "../scale.js";
import { drawValueBar } from "./value-bar.js";

const THICKNESS = 1;
const SPACE = 0.9;

/** Horizontal bars of one column of values, a bar for each category. */
export function BarChart(props: ChartProps<OneSeries>) {
  return <Drawable {...props} draw={(series) => <Bars series={series} language={props.language} />} />;
}

/** Bars that all begin at the same zero. */
export function Bars({ series, language }: { readonly series: readonly Series[]; readonly language: Language }) {
  const points = series.flatMap((one) => one.points);
  const scale = scaleOf(points.map(({ cell }) => cell));
  const bars = stack(points, ({ category, unit, cell }, top) => {
    const bar = drawValueBar({ name: category, unit, cell, series: 1, thickness: THICKNESS }, scale, language, top);

    return { height: bar.height + SPACE, drawing: <g data-category={category}>{bar.drawing}</g> };
  });

  return <Drawing height={bars.height}>{bars.drawing}</Drawing>;
}
