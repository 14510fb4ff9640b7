import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const LEVELS = createCodeTable({
  name: "LanguageLevel",
  description: "Level of the Common European Framework of Reference (Sprachniveau nach GER).",
  codes: {
    A1: ["Niveau A1"],
    A2: ["Niveau A2"],
    B1: ["Niveau B1"],
    B2: ["Niveau B2"],
    C1: ["Niveau C1"],
    C2: ["Niveau C2"],
  },
});

export type LanguageLevel = CodeOf<typeof LEVELS>;

export const { codes: LanguageLevel } = LEVELS;
