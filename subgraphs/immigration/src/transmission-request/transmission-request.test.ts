import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { askAsClerk, correct, record } from "../testing/ask-as-clerk.js";
import { createFile } from "../testing/create-file.js";
import { immigration } from "../testing/immigration.js";

let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(immigration);
  await office.given(createFile({ authorityId: "ABH-05711", fileReference: "T-1" }));
});

afterAll(() => office.stop());

const REQUEST = { file: "T-1", askedBy: "Jobcenter (erfunden)", norm: "§ 90 AufenthG", askedOn: "2026-03-02" };
const ANSWER = `mutation ($id: ID!, $version: Int!, $on: LocalDate!) {
  answerTransmissionRequest(id: $id, expectedVersion: $version, outcome: ANSWERED_IN_PART, answeredOn: $on) {
    askedBy norm askedOn answeredOn answeredBy outcome version } }`;

test("a person answers a single request, once, and the record names them, the norm and the days", async () => {
  const { data } = await record(office, "TransmissionRequest", REQUEST);
  const { id } = data.recordTransmissionRequest;
  const answer = (version: number, on: string) => askAsClerk(office, ANSWER, { id, version, on });
  const early = await answer(1, "2026-03-01");
  const answered = await answer(1, "2026-03-05");
  const again = await answer(2, "2026-03-06");

  expect(early.errors).toMatchObject([{ message: "The value of answeredOn must not be before asked_on." }]);
  expect(answered.data.answerTransmissionRequest).toEqual({
    ...{ askedBy: "Jobcenter (erfunden)", norm: "§ 90 AufenthG", askedOn: "2026-03-02" },
    ...{ answeredOn: "2026-03-05", answeredBy: "test", outcome: "ANSWERED_IN_PART", version: 2 },
  });
  expect(again.errors).toMatchObject([{ message: "The request is answered already." }]);

  await correct(office, "TransmissionRequest", { id, version: 2, input: { ...REQUEST, norm: "§ 87 Abs. 1 AufenthG" } });
  const [row] = await office.rows("select norm, answered_by, outcome from transmission_request");
  expect(row).toEqual({ norm: "§ 87 Abs. 1 AufenthG", answered_by: "test", outcome: "ANSWERED_IN_PART" });
});

test("no input says who answered, and no field holds what was transmitted", async () => {
  const { errors } = await record(office, "TransmissionRequest", { ...REQUEST, answeredBy: "somebody else" });

  expect(errors).toHaveLength(1);
});
