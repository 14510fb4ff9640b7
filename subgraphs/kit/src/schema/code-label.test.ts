import { expect, test } from "@jest/globals";
import { isLabel, withLabel, withLabels } from "./code-label.js";
import { createCodeTable } from "./code-table.js";

const { codes: Decision } = createCodeTable({
  name: "InventedDecision",
  description: "Invented (erfunden).",
  codes: {
    GRANTED: ["Erteilt, § 1 (auch vorläufig)"],
    REFUSED: ["Abgelehnt"],
  },
});

const MANY = Array.from({ length: 15 }, (_, index) => `CODE_${index + 1}`);

const { codes: Many } = createCodeTable({
  name: "InventedCode",
  description: "Invented (erfunden).",
  codes: Object.fromEntries(MANY.map((code, index) => [code, [`Wert ${index + 1}`]])),
});

test("a sentence names a code with its label, less what the label has in brackets of its own", () => {
  expect(withLabels(Decision, Object.values(Decision))).toBe("GRANTED (Erteilt, § 1), REFUSED (Abgelehnt)");
});

test("a code that GraphQL does not know, or of a list that it does not know, stands alone", () => {
  expect(withLabel(Decision, "WITHDRAWN")).toBe("WITHDRAWN");
  expect(withLabels({ B1: "B1" }, MANY)).toBe(MANY.join(", "));
});

test("a long list of codes ends after twelve with how many more there are and where", () => {
  expect(withLabels(Many, MANY)).toMatch(
    /^CODE_1 \(Wert 1\), .*, CODE_12 \(Wert 12\) and 3 more, which the query labels lists under InventedCode$/,
  );
});

test("a text is a label in whole and without its norm, in capitals too, and a part of one is not", () => {
  const all = Object.values(Decision);

  expect(
    ["erteilt", "Erteilt, § 1 (auch vorläufig)", " ABGELEHNT "].map((text) => isLabel(Decision, all, text)),
  ).toEqual([true, true, true]);
  expect(["Erteil", "GRANTED", ""].map((text) => isLabel(Decision, all, text))).toEqual([false, false, false]);
});
