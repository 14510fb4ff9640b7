import { Figure } from "../../charts/figure.js";
import { findingOf } from "../../charts/finding-of.js";
import { LineChart } from "../../charts/lines/line-chart.js";
import type { UpToFourSeries } from "../../charts/read-series.js";
import { DataTable } from "../../tables/data-table.js";
import type { FigureTable } from "../../tables/figure-table.js";
import type { Language } from "../../words/language.js";
import { describeOrigin } from "../queries/result/result-tables.js";
import type { Course } from "./course-of.js";

interface CourseFiguresProps {
  readonly course: Course;
  readonly language: Language;
}

/** Lines for every category, four to a chart, above the table that they are drawn from. */
export function CourseFigures({ course: { figures, head }, language }: CourseFiguresProps) {
  return (
    <>
      {figures.map(({ table, title, counted }, place) => (
        <Figure
          key={table.title}
          {...{ id: `figure-${place}`, title, language }}
          finding={findingOf({ table, language, columns: listFours(table), isCourse: isWhole(table) })}
          subtitle={[counted, ...head.filters].join(" · ")}
          chart={listFours(table).map((columns) => (
            <LineChart key={columns.values[0]} {...{ table, columns, language }} />
          ))}
          table={<DataTable table={table} language={language} />}
          source={describeOrigin(head, language)}
        />
      ))}
    </>
  );
}

/** A year that has not ended has less because of that: no rise or fall may be read from it. */
function isWhole({ facts = [] }: FigureTable): boolean {
  return facts.length === 0;
}

/** The columns after the first, by fours. */
function listFours({ columns }: FigureTable): readonly UpToFourSeries[] {
  const places = columns.slice(1).map((_, place) => place + 1);

  return places.flatMap((first, index): readonly UpToFourSeries[] => {
    if (index % 4 !== 0) return [];
    const [second, third, fourth] = places.slice(index + 1);
    if (second === undefined) return [{ category: 0, values: [first] }];
    if (third === undefined) return [{ category: 0, values: [first, second] }];
    if (fourth === undefined) return [{ category: 0, values: [first, second, third] }];

    return [{ category: 0, values: [first, second, third, fourth] }];
  });
}
