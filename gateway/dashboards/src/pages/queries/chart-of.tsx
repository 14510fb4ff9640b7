import { BarChart } from "../../charts/bar-chart.js";
import { FunnelChart } from "../../charts/funnel-chart.js";
import { GroupedBars } from "../../charts/grouped-bars.js";
import { LineChart } from "../../charts/line-chart.js";
import type { FigureTable } from "../../tables/figure-table.js";
import type { Language } from "../../words/language.js";
import type { QueryChart } from "./query-charts.js";

interface ChartOfProps {
  readonly chart: Pick<QueryChart, "kind" | "category" | "values">;
  readonly table: FigureTable;
  readonly language: Language;
}

/** The chart that the registry names for a table. */
export function ChartOf({ chart: { kind, category, values }, table, language }: ChartOfProps) {
  const one = { category, value: values[0] };
  const several = { category, values };
  if (kind === "BARS") return <BarChart {...{ table, language }} columns={one} />;
  if (kind === "FUNNEL") return <FunnelChart {...{ table, language }} columns={one} />;
  if (kind === "LINES") return <LineChart {...{ table, language }} columns={several} />;

  return <GroupedBars {...{ table, language }} columns={several} />;
}
