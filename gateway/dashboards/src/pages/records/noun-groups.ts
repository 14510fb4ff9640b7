import type { Words } from "../../words/language.js";
import type { RecordedNoun } from "./list-nouns.js";

interface Group {
  readonly title: Words;
  readonly nouns: readonly string[];
}

const GROUPS: readonly Group[] = [
  {
    title: { de: "Strategie", en: "Strategy" },
    nouns: ["Milestone", "Measure", "ServiceGap", "Figure", "StageModel", "StageModelStep", "Inference"],
  },
  {
    title: { de: "Stellen und Begleitung", en: "Posts and accompaniment" },
    nouns: ["PostYear", "Post", "PostMonth", "Accompaniment"],
  },
  {
    title: { de: "Geld", en: "Money" },
    nouns: ["MoneyAmount", "PassThrough", "Financing", "Expenditure", "PostCost", "Income", "YearClosing"],
  },
  {
    title: { de: "Gremien und Vorlagen", en: "Bodies and papers" },
    nouns: [
      ...["Body", "BodyMember", "Sitting", "Attendance", "ReportingDuty", "DutyReport", "CouncilPaper"],
      ...["DeliberationStep", "FinancialEffect", "PaperRelation", "AdministrationStatement"],
    ],
  },
  {
    title: { de: "Förderskizze, Gemeinden und Zuständigkeiten", en: "Outline, municipalities and competences" },
    nouns: [
      ...["FundingOutline", "OutlineActor", "OutlineClause", "MunicipalityFact", "CaseManagementProvider"],
      ...["Competence", "Agreement"],
    ],
  },
];

const OTHERS: Words = { de: "Quellen und Weiteres", en: "Documents and others" };

/** The nouns in groups for people to find them; one that no group names stands in the last. */
export function groupNouns(
  nouns: readonly RecordedNoun[],
): readonly { readonly title: Words; readonly nouns: readonly RecordedNoun[] }[] {
  const named = new Set(GROUPS.flatMap((group) => group.nouns));
  const groups = GROUPS.map((group) => ({
    title: group.title,
    nouns: group.nouns.flatMap((name) => nouns.filter(({ noun }) => noun === name)),
  }));

  return [...groups, { title: OTHERS, nouns: nouns.filter(({ noun }) => !named.has(noun)) }].filter(
    (group) => group.nouns.length > 0,
  );
}
