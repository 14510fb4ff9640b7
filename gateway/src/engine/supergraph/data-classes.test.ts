import { expect, test } from "@jest/globals";
import { readDataClasses } from "./data-classes.js";

test("a field's data class is its own, or else its object's; of another object it is not", () => {
  const classes = readDataClasses(`
    type Case @data(class: "CASE") { id: ID! client: String @data(class: "IDENTITY") }
    type Plain { id: ID! name: String @data(class: "PUBLIC") }`);

  expect([...classes]).toEqual([
    ["Case.id", "CASE"],
    ["Case.client", "IDENTITY"],
    ["Plain.name", "PUBLIC"],
  ]);
});
