import { registerEnumType } from "type-graphql";

/** How exactly a document says when. */
export enum DatePrecision {
  YEAR = "YEAR",
  MONTH = "MONTH",
  DAY = "DAY",
}

registerEnumType(DatePrecision, {
  name: "DatePrecision",
  description: "How exactly a document says when something happened or was to happen.",
  valuesConfig: {
    YEAR: { description: "Jahr.\nOnly the year is known: 2020." },
    MONTH: { description: "Monat.\nOnly the month is known: 2020-03." },
    DAY: { description: "Tag.\nThe day is known: 2020-11-30." },
  },
});
