import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { InventedCase } from "../testing/invent-cases.js";
import { type InventedOffice, startInventedOffice } from "../testing/invented-office.js";
import { MASKED_CLIENTS } from "./masked-clients.js";

let office: InventedOffice;

beforeAll(async () => {
  office = await startInventedOffice([4], 400);
});

afterAll(() => office.stop());

/** The stage that lasts on the day: of several the one that began last, of two of one day the later in the binding order. */
function stageOn({ stages }: InventedCase, day: string): string {
  const { cells } = MASKED_CLIENTS;
  const [last] = stages
    .filter(({ startedOn, endedOn }) => startedOn <= day && (endedOn === null || endedOn > day))
    .toSorted(
      (left, right) =>
        right.startedOn.localeCompare(left.startedOn) || cells.indexOf(right.stage) - cells.indexOf(left.stage),
    );

  return last?.stage ?? "NO_STAGE";
}

test.each([
  ["CM-05711", "2023-06-30"],
  ["CM-05711-CARITAS", "2024-03-31"],
  ["CM-05711", "2024-12-31"],
])("the cells are what can be counted case by case: %s on %s", async (authority, day) => {
  const open = office.invented.filter(
    ({ caseFile: { authorityId, isRestricted, openedOn, closedOn } }) =>
      authorityId === authority && !isRestricted && openedOn <= day && (closedOn === null || closedOn > day),
  );
  const byHand = MASKED_CLIENTS.cells.map((cell) => {
    const inStage = open.filter((each) => stageOn(each, day) === cell);

    return new Set(inStage.map(({ caseFile }) => caseFile.personNumber)).size;
  });
  const found = await MASKED_CLIENTS.count(office.application.em.fork(), authority, day);

  expect(found).toEqual(byHand);
  expect(found.filter((count) => count > 0).length).toBeGreaterThan(3);
});
