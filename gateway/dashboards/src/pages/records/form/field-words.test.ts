import { expect, test } from "@jest/globals";
import { CONTRACT } from "../../../testing/hub-contract.js";
import { listNouns } from "../list-nouns.js";
import { DESCRIPTION_WORDS, GERMAN_DESCRIPTIONS } from "./description-words.js";
import { hintsOf, labelOf } from "./field-label.js";
import { listReferred, withoutReference } from "./references.js";

const NOUNS = listNouns(CONTRACT);
const FIELDS = NOUNS.flatMap((noun) =>
  noun.fields.map((field) => ({ noun, field, name: `${noun.noun}.${field.name}` })),
);

test("every field of an input has a German label, and says in German how it is written and what it means", () => {
  const english = FIELDS.flatMap(({ noun, field, name }) =>
    [labelOf(field, noun, "de"), ...hintsOf(field, CONTRACT, "de")].some(({ lang }) => lang !== undefined)
      ? [name]
      : [],
  );

  expect(english).toEqual([]);
  expect(FIELDS.length).toBeGreaterThan(300);
});

test("no words are kept for descriptions that the contract does not have", () => {
  const known = new Set(FIELDS.map(({ field }) => withoutReference(field.description ?? "")));

  expect([...Object.keys(DESCRIPTION_WORDS), ...GERMAN_DESCRIPTIONS].filter((each) => !known.has(each))).toEqual([]);
});

test("the labels of a noun's fields differ from each other", () => {
  for (const noun of NOUNS)
    for (const language of ["de", "en"] as const) {
      const labels = noun.fields.map((field) => labelOf(field, noun, language).text);

      expect([noun.noun, labels]).toEqual([noun.noun, [...new Set(labels)]]);
    }
});

test("the fields that hold the key of another row than the cited document's are these", () => {
  const references = FIELDS.map(({ field, name }) => [name, listReferred(field).join(" ")] as const);

  expect(Object.fromEntries(references.filter(([, nouns]) => nouns !== "" && nouns !== "Source"))).toEqual({
    "Competence.authority": "Authority",
    "Post.authority": "Authority",
    "PostMonth.post": "Post",
    "PassThrough.topUpFrom": "MoneyAmount",
    "PostCost.expenditure": "Expenditure",
    "PostCost.post": "Post",
    "BodyMember.body": "Body",
    "Sitting.body": "Body",
    "Attendance.sitting": "Sitting",
    "Attendance.member": "BodyMember",
    "ReportingDuty.body": "Body",
    "DeliberationStep.paper": "CouncilPaper",
    "DeliberationStep.body": "Body",
    "FinancialEffect.paper": "CouncilPaper",
    "PaperRelation.paper": "CouncilPaper",
    "PaperRelation.to": "CouncilPaper",
    "DutyReport.duty": "ReportingDuty",
    "DutyReport.paper": "CouncilPaper",
    "Measure.milestone": "Milestone",
    "Financing.post": "Post",
    "Financing.measure": "Measure",
    "OutlineActor.outline": "FundingOutline",
    "OutlineClause.outline": "FundingOutline",
    "CaseManagementProvider.authority": "Authority",
    "Agreement.authority": "Authority",
    "StageModelStep.model": "StageModel",
    "Inference.row": "Accompaniment CouncilPaper FundingStatement Measure Milestone MoneyAmount Post PostYear Sitting",
  });
  expect(references.filter(([, nouns]) => nouns === "Source").map(([name]) => name)).toEqual(
    FIELDS.map(({ name }) => name).filter(
      (name) => /\.(actualSource|source)$/.test(name) && name !== "Competence.source",
    ),
  );
});
