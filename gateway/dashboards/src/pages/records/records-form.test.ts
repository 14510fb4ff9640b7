import { expect, test } from "@jest/globals";
import { CONTRACT } from "../../testing/hub-contract.js";
import { faultOf } from "./hub-fault.js";
import { listNouns } from "./list-nouns.js";
import { groupNouns } from "./noun-groups.js";
import { nameInForm, readInput } from "./read-input.js";

const NOUNS = listNouns(CONTRACT);
const fieldsOf = (noun: string) => NOUNS.find((each) => each.noun === noun)?.fields ?? [];
const form = (values: Readonly<Record<string, string>>) =>
  new Map(Object.entries(values).map(([name, value]) => [nameInForm(name), value]));
const bad = (message: string) => [{ message, extensions: { code: "BAD_USER_INPUT" } }];

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

test("a rule's fault names the fields that the hub names, and only those of the form", () => {
  const known = ["from", "to", "ags"];

  expect(faultOf(bad("The value of from and to must name a town."), known)).toMatchObject({ fields: ["from", "to"] });
  expect(faultOf(bad("The value of elsewhere must be text."), known)).toMatchObject({ fields: [] });
  expect(faultOf(bad('The variable $input has no fit value at "input.ags".'), known)).toMatchObject({
    fields: ["ags"],
  });
  expect(faultOf([], known)).toBeNull();
});
