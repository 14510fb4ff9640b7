import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const PERSONS = `query ($ags: Ags!, $quarter: Quarter!) { personsPerPost(ags: $ags, quarter: $quarter) { ags quarter suppression
  rows { postKind personsAccompanied { value suppression } filledFte perFte approximate source { id passage } } } }`;

const ask = (ags: string, quarter: string) => subgraph.ask(PERSONS, { variables: { ags, quarter } });

test("Kreis Borken's Integrationslotsin accompanied about 80 persons at the end of 2021, in three selects", async () => {
  const { data, statements } = await ask("05554", "2021-Q4");

  expect(data.personsPerPost).toEqual({
    ags: "05554",
    quarter: "2021-Q4",
    suppression: "NONE",
    rows: [
      {
        postKind: "INTEGRATION_GUIDE",
        personsAccompanied: { value: 80, suppression: "NONE" },
        filledFte: "1.00",
        perFte: "80.00",
        approximate: true,
        source: {
          id: "S1",
          passage: expect.stringContaining("Rund 80 Personen werden aktuell auf diesem Weg begleitet"),
        },
      },
    ],
  });
  expect(statements).toBe(3);
});

test("a quarter of which no source tells has no rows, not collected", async () => {
  const { data, errors } = await ask("05554", "2022-Q1");

  expect(errors).toBeUndefined();
  expect(data.personsPerPost).toMatchObject({ suppression: "NOT_COLLECTED", rows: [] });
});

test("three districts in one question cost as many selects as one", async () => {
  const part = (name: string, ags: string) =>
    `${name}: personsPerPost(ags: "${ags}", quarter: "2021-Q4") { rows { perFte source { id } } }`;
  const { statements } = await subgraph.ask(`{ ${part("a", "05554")} ${part("b", "05711")} ${part("c", "05382")} }`);

  expect(statements).toBe(3);
});

test.each([
  ["05999", "2021-Q4", "NOT_FOUND", "No territory 05999 is recorded."],
  ["05554", "2019-Q4", "BAD_USER_INPUT", "Year 2019 is outside the programme, which began in 2020."],
])("%s in %s is %s", async (ags, quarter, code, message) => {
  const { data, errors } = await ask(ags, quarter);

  expect(data).toEqual({ personsPerPost: null });
  expect(errors).toMatchObject([{ message, extensions: { code } }]);
});
