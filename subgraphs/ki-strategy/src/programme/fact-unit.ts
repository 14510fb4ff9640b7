import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const FACT_UNIT_CODES = createCodeTable({
  name: "FactUnit",
  description: "What a number counts (Einheit).",
  codes: {
    CENTS: ["Cent."],
    DAYS: ["Tage."],
    GRANTS: ["Bewilligungen."],
    PERSONS: ["Personen."],
    POSTS: ["Personalstellen."],
    SITES: ["Standorte."],
    TERRITORIES: ["Kreise und kreisfreie Städte."],
    WEEKS: ["Wochen."],
    YEARS: ["Jahre."],
  },
});

/** The unit of a fact's number. */
export type FactUnit = CodeOf<typeof FACT_UNIT_CODES>;

export const { codes: FactUnit } = FACT_UNIT_CODES;
