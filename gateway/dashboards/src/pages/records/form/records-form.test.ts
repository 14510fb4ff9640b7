import { expect, test } from "@jest/globals";
import { CONTRACT } from "../../../testing/hub-contract.js";
import { listNouns } from "../list-nouns.js";
import { groupNouns } from "../noun-groups.js";
import { asShown } from "./field-input.js";
import { faultOf } from "./hub-fault.js";
import { nameInForm, readInput } from "./read-input.js";

const NOUNS = listNouns(CONTRACT);
const fieldsOf = (noun: string) => NOUNS.find((each) => each.noun === noun)?.fields ?? [];
const form = (values: Readonly<Record<string, string>>) =>
  new Map(Object.entries(values).map(([name, value]) => [nameInForm(name), value]));
const bad = (broken: unknown) => [{ message: "No.", extensions: { code: "BAD_USER_INPUT", broken } }];

test("every noun of the coordinators stands in one group, with its German term and its table", () => {
  const grouped = groupNouns(NOUNS).flatMap(({ nouns }) => nouns);

  expect(grouped.map(({ noun }) => noun).toSorted()).toEqual(NOUNS.map(({ noun }) => noun).toSorted());
  expect(NOUNS.find(({ noun }) => noun === "PostMonth")).toMatchObject({
    ...{ table: "post_month", term: "Stellenbesetzung", meaning: "a post's occupancy in one month", isCorrected: true },
  });
  expect(NOUNS.find(({ noun }) => noun === "Source")).toMatchObject({ table: "source_document", term: "Quelle" });
  expect(NOUNS.map(({ noun }) => noun)).not.toContain("CaseNote");
});

test("texts become values of the input's types, and a comma a decimal point", () => {
  const { input, faults } = readInput(
    fieldsOf("PostYear"),
    form({ ags: "05711", year: "2024", openEnded: "true", ownContributionFte: "2,50", source: "S2", passage: "Text" }),
  );

  expect(faults).toEqual(new Map());
  expect(input).toEqual({
    ...{ ags: "05711", year: 2024, openEnded: true, ownContributionFte: "2.50", source: "S2", passage: "Text" },
  });
});

test("what is missing and what is no number is named by its field", () => {
  const { faults } = readInput(fieldsOf("PostYear"), form({ ags: "05711", year: "bald", source: "S2" }));

  expect(faults).toEqual(
    new Map([
      ["year", "NO_NUMBER"],
      ["passage", "MISSING"],
    ]),
  );
});

test("several texts of one field have vertical bars between them", () => {
  expect(readInput(fieldsOf("CouncilPaper"), form({ attachments: "Anlage 1 | Anlage 2" })).input).toEqual({
    attachments: ["Anlage 1", "Anlage 2"],
  });
});

test("a refusal names the fields that the hub names, and only those of the form", () => {
  const known = ["from", "to"];
  const rule = { rule: "must name a town", ruleInGerman: "muss eine Stadt nennen" };

  expect(faultOf(bad({ ...rule, fields: ["from", "to"] }), known)).toMatchObject({
    broken: { ...rule, fields: ["from", "to"] },
  });
  expect(faultOf(bad({ ...rule, fields: ["elsewhere"] }), known)).toMatchObject({ broken: { fields: [] } });
  expect(faultOf(bad("no rule"), known)).toMatchObject({ broken: null, code: "BAD_USER_INPUT", sentence: "No." });
  expect(faultOf([], known)).toBeNull();
});

test("a text that is no value of its field's type is named before anybody is asked", () => {
  const { faults } = readInput(
    fieldsOf("Expenditure"),
    form({ ags: "5711", year: "2024", pillar: "B9", bookedOn: "30.02.2024", amountCents: "1.500,00" }),
  );

  expect([...faults].filter(([, fault]) => fault === "UNREADABLE").map(([field]) => field)).toEqual([
    ...["ags", "pillar", "amountCents", "bookedOn"],
  ]);
  expect(readInput(fieldsOf("StageModelStep"), form({ stages: "CLEARING | NONE" })).faults.get("stages")).toBe(
    "UNREADABLE",
  );
});

test("a day and a decimal may be written as Germans do, and are shown so", () => {
  const { input } = readInput(fieldsOf("Income"), form({ bookedOn: "1.3.2024" }));
  const [day, decimal] = [fieldsOf("Income").find(({ name }) => name === "bookedOn"), fieldsOf("PostMonth")[2]];

  expect(input).toMatchObject({ bookedOn: "2024-03-01" });
  expect(day && asShown("2024-03-01", day, "de")).toBe("01.03.2024");
  expect(day && asShown("2024-03-01", day, "en")).toBe("2024-03-01");
  expect(decimal && [asShown("2.50", decimal, "de"), asShown("2.50", decimal, "en")]).toEqual(["2,50", "2.50"]);
});
