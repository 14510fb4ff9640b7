import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

test("the date of Borken's about 80 persons is inferred and says from what", async () => {
  const { data, statements } = await subgraph.ask(`{ personsPerPost(ags: "05554", quarter: "2021-Q4") { rows {
    personsAccompanied { value } approximate inferred inferences { column why } } } }`);

  expect(data.personsPerPost.rows).toEqual([
    {
      ...{ personsAccompanied: { value: 80 }, approximate: true, inferred: true },
      inferences: [
        { column: "filled_fte", why: expect.stringContaining("one post") },
        { column: "quarter", why: expect.stringContaining("The report bears no date") },
      ],
    },
  ]);
  expect(statements).toBe(3);
});

test("the forecast of a constant amount is inferred; the budget beside it is not", async () => {
  const { data } = await subgraph.ask(
    "{ fundingByPillar(years: [2022]) { pillars { otherStatements { wording amountCents inferred } } } }",
  );

  expect(
    data.fundingByPillar[0].pillars.flatMap((pillar: { otherStatements: object[] }) => pillar.otherStatements),
  ).toEqual([
    { wording: "konstant", amountCents: "2000000000", inferred: true },
    { wording: "anwachsend", amountCents: null, inferred: false },
    { wording: "anwachsend", amountCents: null, inferred: false },
  ]);
});

test("Aachen's grants are worked out from posts and rate, and say so", async () => {
  const { data } = await subgraph.ask(
    `{ territory(ags: "05334002") { posts(year: 2021) { totalCents inferred posts { kind inferences { column why } } } } }`,
  );

  expect(data.territory.posts).toMatchObject({ totalCents: "51800000", inferred: false });
  expect(data.territory.posts.posts).toContainEqual({
    kind: "CASE_MANAGER",
    inferences: [{ column: "grant_cents", why: "5 posts at about 55,000 € a year each." }],
  });
});

test("every inference names a row and a column that there are", async () => {
  const inferences = await subgraph.rows(`select "row", "column" from inference`);

  expect(inferences.length).toBeGreaterThan(5);
  for (const inference of inferences) {
    const [table, id] = String(inference.row).split("/");
    const [row] = await subgraph.rows(
      `select jsonb_exists(to_jsonb(t), '${inference.column}') as known from "${table}" t where id = '${id}'`,
    );
    expect({ ...inference, ...row }).toEqual({ ...inference, known: true });
  }
});
