import { expect, test } from "@jest/globals";
import { listWordedRules } from "@kim-hub/kit/list-worded-rules";
import { REGISTRY } from "../tables.js";
import { inGerman } from "./in-german.js";

test("every rule of the import has German words", () => {
  const rules = listWordedRules();

  expect(rules.filter((rule) => inGerman(rule) === rule)).toEqual([]);
  expect(rules.length).toBeGreaterThan(REGISTRY.tables.length);
});
