import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const REQUIREMENTS = createCodeTable({
  name: "RequirementCode",
  description: "A requirement of naturalisation (Einbürgerungsvoraussetzung).",
  codes: {
    RESIDENCE: ["Dauer des rechtmäßigen gewöhnlichen Aufenthalts"],
    MARRIAGE: ["Ehe oder Lebenspartnerschaft mit einer deutschen Person"],
    RESIDENCE_TITLE: ["Aufenthaltsrecht"],
    IDENTITY: ["Identität und Staatsangehörigkeit geklärt"],
    COMMITMENT: ["Bekenntnis zur freiheitlichen demokratischen Grundordnung"],
    LIVELIHOOD: ["Lebensunterhalt"],
    DWELLING: ["Wohnung"],
    FORMER_CITIZENSHIP: ["Aufgabe der bisherigen Staatsangehörigkeit"],
    NO_CONVICTIONS: ["Straffreiheit"],
    LANGUAGE: ["Deutschkenntnisse"],
    KNOWLEDGE_TEST: ["Kenntnisse der Rechts- und Gesellschaftsordnung"],
    LIVING_CONDITIONS: ["Einordnung in die deutschen Lebensverhältnisse"],
  },
});

export type RequirementCode = CodeOf<typeof REQUIREMENTS>;

export const { codes: RequirementCode } = REQUIREMENTS;
