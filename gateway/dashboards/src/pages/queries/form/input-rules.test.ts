import { expect, test } from "@jest/globals";
import { SAVED_QUERIES } from "../../../testing/hub-contract.js";
import { describeRules, inputRulesOf } from "./input-rules.js";
import { listAsked } from "./parameters.js";

const getParameter = (id: string, name: string) => {
  const parameter = SAVED_QUERIES.find((query) => query.id === id)?.sheet.parameters.get(name);
  if (!parameter) throw new Error(`There is no parameter ${name} of ${id}.`);

  return parameter;
};

test("the sheet's rules are attributes of the field, and stand below its label in words", () => {
  const year = getParameter("a6-double-funding", "year");
  expect(inputRulesOf(year)).toEqual({ type: "number", step: 1, min: 2020, max: 2050 });
  expect(describeRules(year, "de")).toBe("von 2020 bis 2050");

  expect(inputRulesOf(getParameter("a8-retention-overdue", "asOf"))).toEqual({ type: "date" });

  const quarter = getParameter("s10-persons-per-post", "quarter");
  expect(inputRulesOf(quarter)).toEqual({ type: "text", pattern: String.raw`\d{4}-Q[1-4]` });
  expect(describeRules(quarter, "en")).toBe("e.g. 2026-Q3");

  expect(inputRulesOf(getParameter("a3-random-sample-immigration", "seed"))).toEqual({ type: "text", maxLength: 100 });
});

test("a list takes items between commas, each by the sheet's pattern", () => {
  const keys = getParameter("state-money-once", "ags");
  const rules = inputRulesOf(keys);
  const takes = (text: string) => rules.type === "text" && new RegExp(`^(?:${rules.pattern})$`, "v").test(text);

  expect(takes("05711")).toBe(true);
  expect(takes("05711, 05513000")).toBe(true);
  expect(takes("05711, 6")).toBe(false);
  expect(describeRules(keys, "de")).toBe("Mehrere durch Komma getrennt, höchstens 60 Werte, z. B. 05711");
});

test("nobody is asked where a page begins", () => {
  for (const query of SAVED_QUERIES) expect(listAsked(query).filter(([name]) => /after/i.test(name))).toEqual([]);
});

test("a browser can use every pattern of the sheets", () => {
  for (const { sheet } of SAVED_QUERIES)
    for (const parameter of sheet.parameters.values()) {
      const rules = inputRulesOf(parameter);
      if (rules.type === "text" && rules.pattern !== undefined) expect(new RegExp(rules.pattern, "v")).toBeDefined();
    }
});
