import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { coordinator, correct, record } from "../testing/record.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const cited = { source: "S2", passage: "im Jahr 2024" };
const milestone = (scope: string, position: string) => ({ scope, position, title: "KIM-Fachtag", ...cited });

test("another territory's milestone is FORBIDDEN, to record and to correct", async () => {
  const as = coordinator("05711");
  const recorded = await record(subgraph, "Milestone", { as, input: milestone("05554", "901") });
  const corrected = await correct(subgraph, "Milestone", {
    ...{ as, id: "05334002-001", version: 1, input: milestone("05334002", "001") },
  });

  const refused = [{ message: "This Milestone belongs to another territory.", extensions: { code: "FORBIDDEN" } }];
  expect(recorded.errors).toMatchObject(refused);
  expect(corrected.errors).toMatchObject(refused);
  expect(await subgraph.rows("select version from milestone where id = '05334002-001'")).toEqual([{ version: 1 }]);
});

test("the Kreis records for a member town, with one statement more", async () => {
  const { data, errors, statements } = await record(subgraph, "Milestone", {
    as: coordinator("05382"),
    input: milestone("05382012", "901"),
  });

  expect(errors).toBeUndefined();
  expect(data?.recordMilestone).toEqual({ id: "05382012-901", version: 1 });
  expect(statements).toBe(7);
});

test("Stadt Aachen has a Kommunales Integrationszentrum of its own: the StädteRegion does not write its rows", async () => {
  const input = milestone("05334002", "901");
  const region = await record(subgraph, "Milestone", { as: coordinator("05334"), input });
  const town = await record(subgraph, "Milestone", { as: coordinator("05334002"), input });

  expect(region.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  expect(town.errors).toBeUndefined();
});

test("a town does not write its Kreis's rows, and an authority that is no KI writes none", async () => {
  const input = milestone("05382", "901");
  const town = await record(subgraph, "Milestone", { as: coordinator("05382012"), input });
  const office = await record(subgraph, "Milestone", { as: { ...coordinator("05382"), authority: "CM-05382" }, input });
  const nobody = await record(subgraph, "Milestone", { as: { ...coordinator("05382"), authority: null }, input });

  for (const { errors } of [town, office, nobody])
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});

test("nobody corrects the state's rows", async () => {
  const [{ id } = { id: "" }] = await subgraph.rows("select id from milestone where territory_ags is null limit 1");
  const { errors } = await correct(subgraph, "Milestone", {
    ...{ as: coordinator("05711"), id: String(id), version: 1, input: milestone("05711", "001") },
  });

  expect(errors).toMatchObject([
    { message: "This Milestone is the state's and no territory's.", extensions: { code: "FORBIDDEN" } },
  ]);
});
