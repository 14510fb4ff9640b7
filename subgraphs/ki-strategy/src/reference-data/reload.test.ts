import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { editedReference, startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { coordinator, correct } from "../testing/record.js";
import { loadReferenceData } from "./load-reference-data.js";

const ROW =
  "05334002,002,Kommunales Integrationszentrum der Stadt Aachen eingerichtet,,,2013,2013,,,,S2,welches 2013 auch in der Stadt Aachen eingerichtet wurde\n";
const INPUT = {
  scope: "05334002",
  position: "002",
  title: "Eröffnung des Kommunalen Integrationszentrums",
  actual: "2013",
  wording: "2013",
  source: "S2",
  passage: "welches 2013 auch in der Stadt Aachen eingerichtet wurde",
};

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
  const answer = await correct(subgraph, "Milestone", {
    as: coordinator("05334002"),
    id: "05334002-002",
    version: 1,
    input: INPUT,
  });
  expect(answer.errors).toBeUndefined();
});

afterAll(() => subgraph.stop());

const stored = () => subgraph.rows("select title, version from milestone where id = '05334002-002'");

test("a corrected row keeps its correction when its reference file changes", async () => {
  const written = await loadReferenceData(
    subgraph.ownerUrl,
    editedReference("milestones.csv", ROW, ROW.replace("eingerichtet,,,2013", "gegründet,,,2013")),
  );

  expect(written).toBe(0);
  expect(await stored()).toEqual([{ title: INPUT.title, version: 2 }]);
});

test("a corrected row stays when it leaves its reference file", async () => {
  const written = await loadReferenceData(subgraph.ownerUrl, editedReference("milestones.csv", ROW, ""));

  expect(written).toBe(0);
  expect(await stored()).toEqual([{ title: INPUT.title, version: 2 }]);
});
