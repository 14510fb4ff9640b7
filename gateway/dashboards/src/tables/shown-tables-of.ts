import type { FigureTable } from "./figure-table.js";
import { figureTablesOf } from "./figure-tables-of.js";
import { liftFacts } from "./lift-facts.js";
import { linkSources } from "./link-sources.js";
import { standUpright } from "./stand-upright.js";

type Answered = Parameters<typeof figureTablesOf>[0];

/** The tables of an answer as a reader meets them, the same on the page, in its charts and in the file. */
export function shownTablesOf(answered: Answered): readonly FigureTable[] {
  return figureTablesOf(answered).map((table, place) => {
    const lifted = liftFacts(table);

    return linkSources(isOfList(answered, place) ? lifted : standUpright(lifted));
  });
}

/** Whether the table has a row for each item of a list, even where there is but one. */
function isOfList({ query: { sheet, shape } }: Answered, place: number): boolean {
  const paths = [...(sheet.tables[place]?.columns.keys() ?? [])];

  return shape.lists.some((list) => paths.some((path) => path.startsWith(`${list}.`)));
}
