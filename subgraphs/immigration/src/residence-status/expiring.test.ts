import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { StatusCode } from "../status-code/status-code.js";
import { askAsClerk } from "../testing/ask-as-clerk.js";
import { createFile } from "../testing/create-file.js";
import { immigration } from "../testing/immigration.js";
import { ResidenceStatus } from "./residence-status.js";

let office: TestSubgraph;
const today = localDate();

beforeAll(async () => {
  office = await startOfficeExample(immigration);
});

afterAll(() => office.stop());

test("titles of § 104c and fiction certificates that end soon are listed by their end, with two statements", async () => {
  const ends: readonly (readonly [reference: string, code: StatusCode, days: number])[] = [
    ["E-1", StatusCode.RP_OPPORTUNITY, 30],
    ["E-2", StatusCode.FICTION_CERTIFICATE, 5],
    ["E-3", StatusCode.RP_OPPORTUNITY, 31],
    ["E-4", StatusCode.FICTION_CERTIFICATE, -1],
    ["E-5", StatusCode.RP_FAMILY, 10],
  ];
  for (const [fileReference, code, days] of ends) {
    const file = createFile({ authorityId: "ABH-05711", fileReference });
    const status = new ResidenceStatus({ file, code, validFrom: "2025-06-01", validTo: addDays(today, days) });
    await office.given(file, status);
  }
  const query = "query ($days: Int!) { expiring(withinDays: $days) { nodes { code validTo file { fileReference } } } }";
  const { data, errors, statements } = await askAsClerk(office, query, { days: 30 });
  const foreign = await askAsClerk(office, query, { days: 30 }, "ABH-05554");
  const far = await askAsClerk(office, query, { days: 367 });

  expect(errors).toBeUndefined();
  expect(data.expiring.nodes).toEqual([
    { code: "FICTION_CERTIFICATE", validTo: addDays(today, 5), file: { fileReference: "E-2" } },
    { code: "RP_OPPORTUNITY", validTo: addDays(today, 30), file: { fileReference: "E-1" } },
  ]);
  expect(statements).toBe(2);
  expect(foreign.data.expiring.nodes).toEqual([]);
  expect(far.errors).toMatchObject([{ message: "The days must be 0 to 366, not 367." }]);
});
