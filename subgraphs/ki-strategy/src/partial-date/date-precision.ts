import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const DATE_PRECISION_CODES = createCodeTable({
  name: "DatePrecision",
  description: "How exactly a document says when something happened or was to happen.",
  codes: {
    YEAR: ["Jahr.\nOnly the year is known: 2020."],
    MONTH: ["Monat.\nOnly the month is known: 2020-03."],
    DAY: ["Tag.\nThe day is known: 2020-11-30."],
  },
});

/** How exactly a document says when. */
export type DatePrecision = CodeOf<typeof DATE_PRECISION_CODES>;

export const { codes: DatePrecision } = DATE_PRECISION_CODES;
