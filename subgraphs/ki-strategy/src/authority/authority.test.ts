import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

test("88 immigration and naturalisation offices, 54 integration centres and case managements are recorded", async () => {
  const kinds = await subgraph.rows("select kind, count(*)::int from authority group by kind order by kind");

  expect(kinds).toEqual([
    { kind: "CASE_MANAGEMENT", count: 54 },
    { kind: "IMMIGRATION_OFFICE", count: 88 },
    { kind: "INTEGRATION_CENTRE", count: 54 },
    { kind: "NATURALISATION_OFFICE", count: 88 },
  ]);
});

test("references to all authorities with their territories cost two selects", async () => {
  const rows = await subgraph.rows("select id from authority order by id");
  const known = [...rows, { id: "ABH-05334002" }].map((row) => ({ __typename: "Authority", ...row }));
  const { data, statements } = await subgraph.ask(
    "query ($known: [_Any!]!) { _entities(representations: $known) { ... on Authority { id kind name territory { name } } } }",
    { variables: { known } },
  );

  expect(data._entities).toHaveLength(285);
  expect(data._entities).toContainEqual({
    id: "ABH-05711",
    kind: "IMMIGRATION_OFFICE",
    name: "Ausländerbehörde Bielefeld",
    territory: { name: "Bielefeld" },
  });
  expect(data._entities.at(-1)).toBeNull();
  expect(statements).toBe(2);
});
