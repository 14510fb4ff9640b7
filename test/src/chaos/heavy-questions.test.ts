import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { MAIN_QUERY } from "../harness/main-query.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const YEARS = Array.from({ length: 20 }, (_, index) => 2020 + index);
const STEERING = { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW" };
const LIGHT = `{ territory(ags: "05711") { name } stateBodies { id } }`;

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

const MORE = ["ags", "name", "kind", "administrativeDistrict", "isKimTerritory", "__typename"];

/** So many roots, each with every territory's money and bodies and something else beside; `part` keeps one question from being another. */
function heavy(roots: number, part = 0): string {
  const fields = Array.from({ length: roots }, (_, index) => {
    const more = MORE.filter((_field, bit) => index & (1 << bit)).join(" ");

    return `r${part}_${index}: territories { ${more} money(years: $years) { year } bodies { id } }`;
  });

  return `query ($years: [Int!]!) { ${fields.join(" ")} }`;
}

const codesOf = ({ errors = [] }: Awaited<ReturnType<TestHub["ask"]>>) =>
  errors.map(({ extensions }) => extensions.code);

test("60 roots of every territory's money are refused before they are asked, with their cost and what they may cost", async () => {
  const answer = await hub.ask(heavy(60), { variables: { years: YEARS } });

  expect({ status: answer.status, data: answer.data, errors: answer.errors }).toEqual({
    status: 400,
    errors: [
      {
        message: "The operation may cost 837000, and an operation may cost 50000 at most.",
        extensions: { code: "COST_LIMIT_EXCEEDED" },
      },
    ],
  });
});

test("while one caller has as many of the largest questions under way as it may, a path and public questions are answered", async () => {
  const token = await hub.releasePath();
  const large = Array.from({ length: 8 }, (_, index) => hub.ask(heavy(3, index), { variables: { years: YEARS } }));
  await pause(200);
  const rounds = await Promise.all(
    Array.from({ length: 5 }, async () => [
      await hub.ask(MAIN_QUERY, { ...STEERING, variables: { token } }),
      await hub.ask(LIGHT),
    ]),
  );

  for (const [path, light] of rounds) {
    expect({ status: path?.status, errors: path?.errors, path: path?.data.releasedPath.status }).toEqual({
      status: 200,
      path: "COMPLETE",
    });
    expect({ status: light?.status, errors: light?.errors }).toEqual({ status: 200 });
  }
  const codes = (await Promise.all(large)).flatMap(codesOf);
  expect(
    codes.filter((code) => !["SOURCE_UNAVAILABLE", "SERVICE_UNAVAILABLE", "TOO_MANY_REQUESTS"].includes(code)),
  ).toEqual([]);
});

test("an answer tells what it may have cost", async () => {
  const { extensions } = await hub.ask(LIGHT);

  expect(extensions.hub).toMatchObject({ cost: 11 });
});
