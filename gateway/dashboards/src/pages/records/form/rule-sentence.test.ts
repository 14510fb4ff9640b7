import { expect, test } from "@jest/globals";
import { CONTRACT } from "../../../testing/hub-contract.js";
import { listNouns } from "../list-nouns.js";
import { listFaults } from "./list-faults.js";
import { sentenceOfRule } from "./rule-sentence.js";

const getNoun = (name: string) => {
  const noun = listNouns(CONTRACT).find((each) => each.noun === name);
  if (!noun) throw new Error(`There is no noun ${name}.`);

  return noun;
};

const BEFORE_START = {
  fields: ["planned"],
  rule: "must not be before start",
  ruleInGerman: "darf nicht vor start liegen",
};

test("a rule is a sentence of the page's language that calls fields and codes as the form does", () => {
  const milestone = getNoun("Milestone");
  const vote = { fields: ["unanimous"], rule: "must not be yes where somebody voted against" };
  const german = "darf nicht yes sein, wo jemand dagegen gestimmt hat";

  expect(sentenceOfRule(BEFORE_START, milestone, "de")).toEqual({
    text: "Diese Angabe darf nicht vor „Beginn“ liegen.",
  });
  expect(sentenceOfRule(BEFORE_START, milestone, "en")).toEqual({ text: "This value must not be before start." });
  expect(sentenceOfRule({ ...vote, ruleInGerman: german }, getNoun("DeliberationStep"), "de")).toEqual({
    text: "Diese Angabe darf nicht „ja“ sein, wo jemand dagegen gestimmt hat.",
  });
});

test("a rule without German words stays in English and is marked so", () => {
  const rule = { fields: [], rule: "must keep a rare rule", ruleInGerman: null };

  expect(sentenceOfRule(rule, getNoun("Milestone"), "de")).toEqual({
    text: "The row must keep a rare rule.",
    lang: "en",
  });
});

test("a rule of two fields stands at both, one of none above the form, and a conflict at no field", () => {
  const noun = getNoun("Financing");
  const refused = (code: string, fields: readonly string[]) => ({
    faults: new Map(),
    fault: { code, broken: { ...BEFORE_START, fields }, sentence: "No." },
  });

  expect([...listFaults(noun, refused("BAD_USER_INPUT", ["measure", "post"]), "de").ofFields.keys()]).toEqual([
    ...["post", "measure"],
  ]);
  expect(listFaults(noun, refused("BAD_USER_INPUT", ["measure", "post"]), "de").ofFields.get("post")).toEqual({
    text: "Diese Angaben dürfen nicht vor start liegen.",
  });
  expect(listFaults(noun, refused("BAD_USER_INPUT", []), "de").ofRow).toEqual({
    text: "Die Zeile darf nicht vor start liegen.",
  });
  expect(listFaults(noun, { ...refused("CONFLICT", []) }, "de")).toEqual({ ofFields: new Map(), ofRow: null });
});

test("a row of another territory is refused in words of the page, and what has no rule in the hub's sentence", () => {
  const noun = getNoun("Milestone");
  const refused = (code: string) => ({
    faults: new Map(),
    fault: { code, broken: null, sentence: "The variable $input is longer than 10000 characters." },
  });

  expect(listFaults(noun, refused("FORBIDDEN"), "de").ofRow).toEqual({
    text: "Die Zeile gehört nicht zu Ihrem Gebiet.",
  });
  expect(listFaults(noun, refused("BAD_USER_INPUT"), "de").ofRow).toEqual({
    text: "The variable $input is longer than 10000 characters.",
    lang: "en",
  });
});
