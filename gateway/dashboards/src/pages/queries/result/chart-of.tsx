import { BarChart } from "../../../charts/bars/bar-chart.js";
import { FunnelChart } from "../../../charts/bars/funnel-chart.js";
import { GroupedBars } from "../../../charts/bars/grouped-bars.js";
import { LineChart } from "../../../charts/lines/line-chart.js";
import type { OneSeries, UpToFourSeries } from "../../../charts/read-series.js";
import type { FigureTable } from "../../../tables/figure-table.js";
import type { Language } from "../../../words/language.js";

import type { QueryChart } from "./query-charts.js";

interface ChartOfProps {
  readonly chart: Pick<QueryChart, "kind" | "category" | "values">;
  readonly table: FigureTable;
  readonly language: Language;
}

/** The chart that the registry names for a table. */
export function ChartOf({ chart, table, language }: ChartOfProps) {
  const { kind, category, values } = chart;
  const one = { category, value: values[0] };
  const several = { category, values };
  if (kind === "BARS") return <BarChart {...{ table, language }} columns={one} />;
  if (kind === "FUNNEL") return <FunnelChart {...{ table, language }} columns={one} />;
  if (kind === "LINES") return <LineChart {...{ table, language }} columns={several} />;

  return <GroupedBars {...{ table, language }} columns={several} />;
}

/** The columns that it draws: a bar chart has one series. */
export function columnsOf({ kind, category, values }: ChartOfProps["chart"]): OneSeries | UpToFourSeries {
  return kind === "BARS" || kind === "FUNNEL" ? { category, value: values[0] } : { category, values };
}
