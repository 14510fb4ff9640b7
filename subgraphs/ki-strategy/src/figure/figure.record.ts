import { Ags, LocalDate } from "@kim-hub/kit/scalars";
import { Int } from "type-graphql";
import { ApportionmentKey } from "../programme/apportionment-key.js";
import { CITATION, optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import { CountedThing } from "./counted-thing.js";
import type { Figure } from "./figure.js";
import { FIGURES } from "./figure.table.js";
import { FigureBound } from "./figure-bound.js";

/** Figures of the territory as documents state them. */
export const FIGURE_RECORD: RecordTable<Figure> = {
  table: FIGURES,
  term: "a figure as a document states it (Kennzahl)",
  fields: {
    scope: required(Ags),
    position: required(String, "Its place in the list, in three digits."),
    counts: required(CountedThing),
    subset: optional(String, "Which part of them (davon)."),
    bound: optional(FigureBound),
    value: optional(Int, "Left out where the document names no number."),
    keyDate: optional(LocalDate, "The day that it holds for (Stichtag)."),
    periodFrom: optional(String, "Day, month or year as far as a document gives it."),
    periodTo: optional(String, "Day, month or year as far as a document gives it."),
    apportionmentKey: optional(ApportionmentKey),
    wording: required(String, "The document's own words for the figure."),
    ...CITATION,
  },
  clientCounts: ["value", "wording", "passage"],
  territoryOf: ({ territoryAgs }) => territoryAgs,
};
