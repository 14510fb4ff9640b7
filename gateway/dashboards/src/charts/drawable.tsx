import type { VNode } from "preact";
import type { FigureTable } from "../tables/figure-table.js";
import { CHART_WORDS } from "../words/chart-words.js";
import type { Language } from "../words/language.js";
import { type OneSeries, readSeries, type Series, type UpToFourSeries } from "./read-series.js";

/** What every chart is drawn from. */
export interface ChartProps<Columns extends OneSeries | UpToFourSeries> {
  readonly table: FigureTable;
  readonly columns: Columns;
  readonly language: Language;
}

interface DrawableProps extends ChartProps<OneSeries | UpToFourSeries> {
  readonly draw: (series: readonly Series[]) => VNode;
}

/** More categories are read in a table, not in a picture. */
const MOST_CATEGORIES = 25;

/** The chart, or the sentence that stands where there is nothing or too much to draw. */
export function Drawable({ table, columns, language, draw }: DrawableProps) {
  if (table.rows.length === 0) return <p class="chart-note">{CHART_WORDS[language].noRows}</p>;
  if (table.rows.length > MOST_CATEGORIES)
    return <p class="chart-note">{CHART_WORDS[language].tooManyRows(table.rows.length)}</p>;

  return draw(readSeries(table, columns));
}
