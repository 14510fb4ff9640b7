import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { askParts, mandateOf, startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { createFile, stagesOf } from "../testing/create-file.js";
import { file, sampleOffice } from "../testing/sample-office.js";

let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(sampleOffice);
});

afterAll(() => office.stop());

const part = async (pseudonym: string) => {
  const sealed = await office.seal(mandateOf({ pseudonym }), sampleOffice.office);
  const { data } = await askParts(office, sampleOffice.office, [sealed]);

  return data._entities[0].sampleOfficePart.segments;
};

test("a mandate releases stages as codes in quarters", async () => {
  expect(await part(file.pseudonym)).toMatchObject([
    { code: "FIRST_CONTACT", fromQuarter: "2023-Q3", toQuarter: "2023-Q3" },
    { code: "SUPPORT", fromQuarter: "2023-Q3", toQuarter: "2024-Q2" },
  ]);
});

test("a restricted file releases nothing", async () => {
  const restricted = createFile({ authorityId: file.authorityId, pseudonym: "restricted", isRestricted: true });
  await office.given(restricted, ...stagesOf(restricted, ["SUPPORT", "2024-01-08", null]));

  expect(await part("restricted")).toEqual([]);
});
