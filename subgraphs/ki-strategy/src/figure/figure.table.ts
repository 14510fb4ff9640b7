import { optional, required } from "@kim-hub/records/column";
import { firstDay, lastDay, PARTIAL_DATE } from "@kim-hub/records/partial-date";
import { PLACE } from "@kim-hub/records/place";
import type { Row } from "@kim-hub/records/row";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { oneOf, WHOLE_NUMBER } from "@kim-hub/records/value-rules";
import { ApportionmentKey } from "../programme/apportionment-key.js";
import { CITATION } from "../source/citation-columns.js";
import { SCOPE } from "../territory/territory-columns.js";
import { CountedThing } from "./counted-thing.js";
import { Figure } from "./figure.js";
import { FigureBound } from "./figure-bound.js";

/** Figures as documents state them, also where they differ. */
export const FIGURES = createTable({
  file: "figures.csv",
  entity: Figure,
  key: ["scope", "position"],
  columns: {
    scope: SCOPE,
    position: PLACE,
    counts: required(oneOf(CountedThing)),
    subset: optional(TEXT, { description: "Which part of them (davon)." }),
    bound: optional(oneOf(FigureBound)),
    value: optional(WHOLE_NUMBER, { description: "Left out where the document names no number." }),
    key_date: optional(DATE, { description: "The day that it holds for (Stichtag)." }),
    period_from: optional(PARTIAL_DATE, { description: "Day, month or year as far as a document gives it." }),
    period_to: optional(PARTIAL_DATE, { description: "Day, month or year as far as a document gives it." }),
    apportionment_key: optional(oneOf(ApportionmentKey)),
    wording: required(TEXT, { description: "The document's own words for the figure." }),
    ...CITATION,
  },
  check: checkFigure,
  recorded: {
    term: "a figure as a document states it (Kennzahl)",
    clientCounts: ["value", "wording", "passage"],
    ownerOf: ({ territoryAgs }) => territoryAgs,
  },
});

function checkFigure({ counts, bound, value, keyDate, periodFrom, periodTo, ...figure }: Figure, row: Row): void {
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
