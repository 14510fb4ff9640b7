import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const FALLS_AWAY_CODES = createCodeTable({
  name: "FallsAway",
  description: "When a post leaves the establishment plan (kw-Vermerk: künftig wegfallend).",
  codes: {
    WITH_FUNDING: ["Kw mit Ende der Förderung."],
    WHEN_VACANT: ["Kw bei Freiwerden.\nWhen its holder leaves."],
  },
});

/** When a post leaves the establishment plan. */
export type FallsAway = CodeOf<typeof FALLS_AWAY_CODES>;

export const { codes: FallsAway } = FALLS_AWAY_CODES;
