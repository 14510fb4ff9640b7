import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { immigration } from "../testing/immigration.js";

const { staff: clerk, file } = immigration;

const FILE = `query ($id: ID!) { immigrationFile(id: $id) { id fileReference residenceStatuses { code validFrom validTo } } }`;

let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(immigration);
});

afterAll(() => office.stop());

test("a clerk reads every status of a file of the own authority", async () => {
  const { data, errors } = await office.ask(FILE, { as: clerk, variables: { id: file.id } });

  expect(errors).toBeUndefined();
  expect(data.immigrationFile.residenceStatuses).toHaveLength(3);
});

test("the register number appears in no answer and no log", async () => {
  const answer = await office.ask(FILE, { as: clerk, variables: { id: file.id } });
  const probe = await office.ask("query ($id: ID!) { immigrationFile(id: $id) { registerNumber } }", {
    as: clerk,
    variables: { id: file.id },
  });

  expect(answer.text + probe.text + office.log()).not.toContain("987654321012");
});
