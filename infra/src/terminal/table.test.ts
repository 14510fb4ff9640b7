import { expect, test } from "@jest/globals";
import { renderAnswer } from "./table.js";

test("values become lines, lists become tables, and lists inside rows tables beneath", () => {
  const answer = {
    data: {
      policyVersion: "2026-1",
      personPath: {
        token: "p-7",
        released: { until: "2026-12-31", by: null },
        segments: [
          { stage: "INTAKE", month: "2025-03", agency: { id: "CM-05711" }, steps: [{ code: "A" }, { code: "B" }] },
          { stage: "COURSE", month: "2025-06", agency: { id: "KI-05711" }, steps: [{ code: "C" }] },
        ],
      },
    },
  };

  expect(renderAnswer(answer)).toBe(
    `
policyVersion  2026-1

personPath
token           p-7
released.until  2026-12-31
released.by     –

personPath.segments
┌───┬────────┬─────────┬───────────┐
│ # │ stage  │ month   │ agency.id │
├───┼────────┼─────────┼───────────┤
│ 1 │ INTAKE │ 2025-03 │ CM-05711  │
├───┼────────┼─────────┼───────────┤
│ 2 │ COURSE │ 2025-06 │ KI-05711  │
└───┴────────┴─────────┴───────────┘

personPath.segments.steps
┌─────┬──────┐
│ #   │ code │
├─────┼──────┤
│ 1.1 │ A    │
├─────┼──────┤
│ 1.2 │ B    │
├─────┼──────┤
│ 2.1 │ C    │
└─────┴──────┘`.trim(),
  );
});

test("errors stand beneath the data with their codes and paths", () => {
  const errors = [
    { message: "Case 7 does not exist.", path: ["case", 7], extensions: { code: "NOT_FOUND" } },
    { message: "Something else." },
  ];

  expect(renderAnswer({ data: { count: 2 }, errors })).toBe(
    "count  2\n\nErrors\n  NOT_FOUND  case.7: Case 7 does not exist.\n  NO_CODE  Something else.",
  );
});

test("what the hub says about its answer is shown", () => {
  const hub = { purpose: "STEERING_REPORT", sources: [{ agencyId: "ABH-05711", status: "WITHHELD" }] };

  const text = renderAnswer({ data: { count: 2 }, extensions: { hub } });

  expect(text).toContain("purpose  STEERING_REPORT");
  expect(text).toMatch(/hub\.sources\n.*\n.*agencyId.*status.*\n.*\n.*ABH-05711.*WITHHELD/);
});

test("an answer without data holds its errors alone", () => {
  expect(renderAnswer({ data: null, errors: [{ message: "No.", extensions: { code: "FORBIDDEN" } }] })).toBe(
    "Errors\n  FORBIDDEN  No.",
  );
});

test("empty lists and lists of values stay in their line", () => {
  expect(renderAnswer({ data: { papers: [], quarters: ["2024-Q1", null] } })).toBe(
    "papers    none\nquarters  2024-Q1, –",
  );
});

test("a long text is wrapped and loses nothing", () => {
  const words = "Integrationsausschuss ".repeat(6).trim();

  const text = renderAnswer({ data: { notes: [{ words, digest: "f".repeat(100) }] } });

  expect(text.match(/Integrationsausschuss/g)).toHaveLength(6);
  expect(text.match(/f/g)).toHaveLength(100);
});

test("a table wider than a screen becomes lines", () => {
  const row = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`column${index}`, "0123456789"]));

  expect(renderAnswer({ data: { rows: [row] } })).toMatch(/^rows\n# +1\ncolumn0 +0123456789\n/);
});

test("a long text is cut, and how much is left out is said", () => {
  const text = renderAnswer({ data: { notes: [{ words: "Wort ".repeat(200_000) }] } });

  expect(text).toContain("998000 characters");
});

test("a table of twenty thousand rows with a table beneath is drawn", () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => ({ index, steps: [{ code: "A" }, { code: "B" }] }));
  const text = renderAnswer({ data: { rows } });

  expect(text).toContain("│ 20000.2 │ B    │");
});

test("an answer cannot turn the direction of writing", () => {
  expect(renderAnswer({ data: { name: "a\u202eb\u2066c\u200fd" } })).toBe("name  a b c d");
});

test("an answer cannot send escape sequences to the terminal", () => {
  const hostile = "\u001b[2Jgone";

  expect(renderAnswer({ data: { hostile }, errors: [{ message: hostile }] })).not.toContain("\u001b");
});

test("a text of several lines stands below its name and keeps them; none of them can pass for another part of the answer", () => {
  expect(renderAnswer({ data: { page: { locale: "de", text: "Ihre Seite\n\nErrors\n  FORBIDDEN  No.\n" } } })).toBe(
    "page\nlocale  de\ntext    \n    Ihre Seite\n    \n    Errors\n      FORBIDDEN  No.",
  );
});

test("an error's message is one line", () => {
  expect(renderAnswer({ data: null, errors: [{ message: "No.\nErrors" }] })).toBe("Errors\n  NO_CODE  No. Errors");
});
