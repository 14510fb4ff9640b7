import { firstDay, lastDay, PARTIAL_DATE } from "../partial-date/partial-date.js";
import { ApportionmentKey } from "../programme/apportionment-key.js";
import type { CsvRow } from "../reference/csv-row.js";
import { DATE, oneOf, TEXT, WHOLE_NUMBER } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { POSITION } from "../reference/list-rules.js";
import { readCited } from "../source/read-cited.js";
import { findScope } from "../territory/find-scope.js";
import { CountedThing } from "./counted-thing.js";
import { Figure } from "./figure.js";
import { FigureBound } from "./figure-bound.js";

const COUNTS = oneOf(CountedThing);
const BOUND = oneOf(FigureBound);
const KEY = oneOf(ApportionmentKey);

/** Figures as documents state them, also where they differ. */
export const FIGURES: CsvTable<Figure> = {
  file: "figures.csv",
  entity: Figure,
  key: ["scope", "position"],
  columns: [
    ...["scope", "position", "counts", "subset", "bound", "value", "key_date", "period_from", "period_to"],
    ...["apportionment_key", "wording", "source", "passage"],
  ],
  pointsTo: ["districts.csv", "towns.csv", "sources.csv"],
  toRow: (row, known) => {
    const figure = new Figure({
      id: `${row.text("scope")}-${row.get("position", POSITION)}`,
      territoryAgs: findScope(row, known),
      counts: row.get("counts", COUNTS),
      subset: row.find("subset", TEXT),
      bound: row.find("bound", BOUND),
      value: row.find("value", WHOLE_NUMBER),
      keyDate: row.find("key_date", DATE),
      periodFrom: row.find("period_from", PARTIAL_DATE),
      periodTo: row.find("period_to", PARTIAL_DATE),
      apportionmentKey: row.find("apportionment_key", KEY),
      wording: row.get("wording", TEXT),
      ...readCited(row, known),
    });
    checkFigure(figure, row);

    return figure;
  },
};

function checkFigure({ counts, bound, value, keyDate, periodFrom, periodTo, ...figure }: Figure, row: CsvRow): void {
  const isApportionment = counts === CountedThing.APPORTIONED_PERSONS;
  if ((value === null) !== (bound === null))
    throw row.fault("bound", "must stand where there is a value, and only there");
  if (isApportionment && keyDate === null) throw row.fault("key_date", "must not be empty for an apportionment");
  if (!isApportionment && figure.apportionmentKey !== null)
    throw row.fault("apportionment_key", "must be empty where no apportioned persons are counted");
  if (keyDate !== null && (periodFrom !== null || periodTo !== null))
    throw row.fault("key_date", "must be empty where the figure counts over a time");
  if (periodFrom !== null && periodTo !== null && lastDay(periodTo) < firstDay(periodFrom))
    throw row.fault("period_to", "must not be before period_from");
}
