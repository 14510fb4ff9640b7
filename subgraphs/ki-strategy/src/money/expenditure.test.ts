import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { importTerritory } from "../import/import-territory.js";
import { createCsvFolder } from "../testing/csv-folder.js";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";

let subgraph: TestSubgraph;

const cited = { source: "S2", passage: "test" };
const expenditure = { ags: "05382", year: 2022, pillar: "B1", instrument: "GRANT", purpose: "MATERIAL", ...cited };

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
  await importTerritory({
    url: subgraph.ownerUrl,
    folder: createCsvFolder({
      "expenditures.csv": [
        {
          ...expenditure,
          number: 1,
          object: "Fachtag",
          amount_cents: 450,
          document_ref: "B-1",
          booked_on: "2022-05-01",
        },
        { ...expenditure, number: 2, object: "Material", amount_cents: 50 },
        { ...expenditure, number: 3, object: "Fachtag", amount_cents: 70, instrument: "OWN_CONTRIBUTION" },
        { ...expenditure, number: 1, object: "Fachtag", amount_cents: 1, pillar: "B2" },
        { ...expenditure, number: 1, object: "Fachtag", amount_cents: 1, year: 2023 },
      ],
    }),
  });
});

afterAll(() => subgraph.stop());

test("expenditures come page by page, in two selects and one more for their number", async () => {
  const query = `query ($after: String) { territory(ags: "05382") { expenditures(year: 2022, pillar: B1, first: 2, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id object amountCents documentRef bookedOn } } } }`;
  const first = await subgraph.ask(query);
  const { endCursor } = first.data.territory.expenditures.pageInfo;
  const second = await subgraph.ask(query, { variables: { after: endCursor } });

  expect(first.data.territory.expenditures).toMatchObject({
    totalCount: 3,
    pageInfo: { hasNextPage: true },
    nodes: [
      {
        id: "05382-2022-B1-000001",
        object: "Fachtag",
        amountCents: "450",
        documentRef: "B-1",
        bookedOn: "2022-05-01",
      },
      { id: "05382-2022-B1-000002", documentRef: null, bookedOn: null },
    ],
  });
  expect(second.data.territory.expenditures).toMatchObject({
    pageInfo: { hasNextPage: false },
    nodes: [{ id: "05382-2022-B1-000003" }],
  });
  expect(first.statements).toBe(3);
});

test("a year without expenditures has an empty page", async () => {
  const { data } = await subgraph.ask(
    `{ territory(ags: "05711") { expenditures(year: 2022) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } } }`,
  );

  expect(data.territory.expenditures).toEqual({
    totalCount: 0,
    nodes: [],
    pageInfo: { hasNextPage: false, endCursor: null },
  });
});
