import { expect, test } from "@jest/globals";
import { countLooks, countPermissions } from "./own-facts.js";

const TODAY = "2026-11-29";

test("only permissions that are given count, and those of them that end within 30 days", () => {
  const permissions = [
    { state: "GIVEN" as const, validTo: "2026-12-29" },
    { state: "GIVEN" as const, validTo: "2026-12-30" },
    { state: "GIVEN" as const, validTo: TODAY },
    { state: "WITHDRAWN" as const, validTo: "2026-12-01" },
    { state: "REQUESTED" as const, validTo: "2026-12-01" },
    { state: null, validTo: "2026-12-01" },
  ];

  expect(countPermissions(permissions, TODAY)).toEqual({ given: 3, ending: 2, firstEnd: TODAY, requested: 1 });
  expect(countPermissions([], TODAY)).toEqual({ given: 0, ending: 0, firstEnd: null, requested: 0 });
});

test("looks of the last 30 days count by Berlin's days, also at a path that ended", () => {
  const looks = (...at: string[]) => at.map((each) => ({ at: each }));
  const paths = [
    { isAlive: true, looks: looks("2026-10-29T22:30:00.000Z", "2026-10-30T12:00:00.000Z", "2026-11-28T23:30:00.000Z") },
    { isAlive: false, looks: looks("2026-11-01T08:00:00.000Z") },
  ];

  expect(countLooks(paths, TODAY)).toEqual({ alive: 1, looks: 3, lastLook: TODAY });
  expect(countLooks([], TODAY)).toEqual({ alive: 0, looks: 0, lastLook: null });
});
