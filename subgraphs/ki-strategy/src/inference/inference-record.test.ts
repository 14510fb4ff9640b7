import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { coordinator, record } from "../testing/record.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
  await record(subgraph, "Milestone", {
    as,
    input: { scope: "05382", position: "901", title: "Fachtag", planned: "2024", source: "S2", passage: "Generated" },
  });
});

afterAll(() => subgraph.stop());

const as = coordinator("05382");
const inference = (values: object) =>
  record(subgraph, "Inference", {
    as,
    input: { table: "milestone", row: "05382-901", column: "planned", why: "Nur das Jahr steht da.", ...values },
  });

test("a figure that a coordinator marks as inferred says so, and from what", async () => {
  const before = await subgraph.ask(`{ milestones(ags: "05382") { nodes { id inferred } } }`);
  await inference({});
  const { data } = await subgraph.ask(
    `{ milestones(ags: "05382") { nodes { id inferred inferences { column why } } } }`,
  );

  expect(before.data.milestones.nodes).toContainEqual({ id: "05382-901", inferred: false });
  expect(data.milestones.nodes).toContainEqual({
    ...{ id: "05382-901", inferred: true },
    inferences: [{ column: "planned", why: "Nur das Jahr steht da." }],
  });
});

test.each([
  [
    "a table without figures",
    { table: "territory" },
    /^The value of table must be one of accompaniment, council_paper/,
  ],
  ["a row that there is not", { row: "05382-999" }, /^The value of row must be the key of a row in milestones\.csv/],
  [
    "a column that the row has not",
    { column: "fte" },
    /^The value of column must be a column of that row, as its history names it/,
  ],
])("%s is named as the fault", async (_what, values, message) => {
  const { errors } = await inference(values);

  expect(errors).toMatchObject([{ message: expect.stringMatching(message), extensions: { code: "BAD_USER_INPUT" } }]);
});

test.each([
  ["the state's", { table: "funding_statement", row: "STATE-2022-B1-FORECAST-S4", column: "wording" }],
  ["another territory's", { table: "milestone", row: "05334002-020", column: "title" }],
])("a row that is %s is marked by nobody else", async (_whose, values) => {
  const { errors } = await inference(values);

  expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});
