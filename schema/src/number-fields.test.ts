import { expect, test } from "@jest/globals";
import { parse } from "graphql";
import { compose } from "./compose.js";
import { checkNumberFields, findUnusedUnits, readNumberUnits } from "./number-fields.js";
import { readContracts } from "./subgraphs.js";

const contracts = [
  {
    name: "office",
    typeDefs: parse(`
      type Query { openCases: Int }
      type Case { version: Int! stageYears: [Int!]! cost: BigInt share: Decimal hours: Float title: String }
      interface Dated { version: Int! age: Int }
      extend type Case { contacts(first: Int!): Int! }
      input CaseInput { persons: Int! }
      type Count { value: Int }
      type Ratio { percent: Decimal }
      type Durations { medianDays: Int p25Days: Int p75Days: Int }`),
  },
];

test("no number of any subgraph counts people or cases: each is on the list of what numbers count", () => {
  expect(checkNumberFields(readContracts(), readNumberUnits())).toEqual([]);
});

test("the list names no number that is gone", () => {
  expect(findUnusedUnits(readContracts(), readNumberUnits())).toEqual([]);
});

test("a number that is not listed does not compose, also in a list, an interface or an extension", () => {
  const faults = checkNumberFields(contracts, { "*.version": "changes of a row", "*.*Years": "calendar years" });

  expect(faults.map((fault) => fault.split(",")[0])).toEqual(
    ["Query.openCases", "Case.cost", "Case.share", "Case.hours", "Dated.age", "Case.contacts"].map(
      (coordinate) => `office answers with the number ${coordinate}`,
    ),
  );
  expect(() => compose(contracts)).toThrow("people and cases are a Count.");
});

test("a pattern stands for a whole name or its beginning", () => {
  const units = { "*.version": "", "Case.cost": "", "*.*sion": "", "Cas.cost": "", "*.cos": "" };

  expect(findUnusedUnits(contracts, units)).toEqual(["Cas.cost", "*.cos"]);
});
