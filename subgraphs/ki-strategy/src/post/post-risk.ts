import { registerEnumType } from "type-graphql";

/** Why a post may be lost. */
export enum PostRisk {
  TOP_UP_ENDS = "TOP_UP_ENDS",
  FALLS_AWAY = "FALLS_AWAY",
}

registerEnumType(PostRisk, {
  name: "PostRisk",
  description: "Why a post may be lost (Risiko für die Stelle).",
  valuesConfig: {
    TOP_UP_ENDS: {
      description:
        "Ende der Aufstockung.\nThe territory's own money beside the state's ends, so that the provider lacks the difference to the real cost.",
    },
    FALLS_AWAY: {
      description: "Kw-Vermerk mit Ende der Förderung.\nIt leaves the establishment plan with the end of the funding.",
    },
  },
});
