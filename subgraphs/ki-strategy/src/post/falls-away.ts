import { registerEnumType } from "type-graphql";

/** When a post leaves the establishment plan. */
export enum FallsAway {
  WITH_FUNDING = "WITH_FUNDING",
  WHEN_VACANT = "WHEN_VACANT",
}

registerEnumType(FallsAway, {
  name: "FallsAway",
  description: "When a post leaves the establishment plan (kw-Vermerk: künftig wegfallend).",
  valuesConfig: {
    WITH_FUNDING: { description: "Kw mit Ende der Förderung." },
    WHEN_VACANT: { description: "Kw bei Freiwerden.\nWhen its holder leaves." },
  },
});
