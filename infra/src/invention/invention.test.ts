import { expect, test } from "@jest/globals";
import { checkStatuses } from "../demonstration/check-statuses.js";
import { inventHousehold } from "./household.js";
import { createRandom } from "./random.js";

test("no invented person has a sequence of statuses that the law does not allow", () => {
  const random = createRandom(1);
  const people = Array.from({ length: 2000 }, () => inventHousehold({ random, today: "2026-11-26" })).flat();
  const faults = people.flatMap(({ birthDay, withChild, statuses }) =>
    checkStatuses({
      bornOn: birthDay,
      withChild,
      statuses,
      stages: [],
      procedure: { basis: "STAG_10", stages: [] },
    } as never),
  );

  expect(faults.filter((f) => !f.includes("no text of the law"))).toEqual([]);
});
