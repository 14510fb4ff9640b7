import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { stagesOf } from "../testing/create-procedure.js";
import { naturalisation, procedure } from "../testing/naturalisation.js";

const { staff: clerk } = naturalisation;

const PROCEDURE = `query ($id: ID!) { naturalisationProcedure(id: $id) { fileReference stages { stage endedOn } } }`;

let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(naturalisation);
});

afterAll(() => office.stop());

test("a clerk reads every stage of a procedure of the own office", async () => {
  const { data, errors } = await office.ask(PROCEDURE, { as: clerk, variables: { id: procedure.id } });

  expect(errors).toBeUndefined();
  expect(data.naturalisationProcedure.stages).toHaveLength(8);
  expect(data.naturalisationProcedure.stages[4]).toEqual({ stage: "INQUIRIES", endedOn: "2024-03-31" });
});

test("a procedure without its stages costs one select and one log entry", async () => {
  const query = "query ($id: ID!) { naturalisationProcedure(id: $id) { basis receivedOn } }";
  const { data, statements } = await office.ask(query, { as: clerk, variables: { id: procedure.id } });

  expect(data.naturalisationProcedure).toEqual({ basis: "STAG_10", receivedOn: "2023-08-01" });
  expect(statements).toBe(2);
});

test("a stage that ends before it begins is refused by the database", async () => {
  const wrong = stagesOf(procedure, ["ASSESSMENT", "2024-02-01", "2024-01-31"]);

  await expect(office.given(...wrong)).rejects.toThrow("procedure_stage_interval_check");
});
