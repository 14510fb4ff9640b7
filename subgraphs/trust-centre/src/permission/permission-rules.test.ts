import { expect, test } from "@jest/globals";
import { addDays, addMonths, localDate } from "@kim-hub/kit/calendar";
import { BadInputError } from "@kim-hub/kit/errors";
import { Office } from "@kim-hub/kit/office";
import { endOfSitting } from "../released-path/end-of-sitting.js";
import { requireNotInFuture } from "./day-of-event.js";
import { PermissionCategories, PermissionGivers, PermissionKinds, TRUST_CENTRE_RECIPIENT } from "./permission-codes.js";
import { lastDayOf, requirePermissionRules } from "./require-permission-rules.js";

const TODAY = localDate();
const DATES = { validFrom: TODAY, validTo: addDays(TODAY, 30), giver: PermissionGivers.SELF, sixteenOn: null };
const GUARDIANS = { ...DATES, giver: PermissionGivers.GUARDIAN, sixteenOn: addMonths(TODAY, 24) };
const COVERED = {
  ...{ kind: PermissionKinds.CONSENT, sender: Office.CASE_MANAGEMENT, recipient: "LG-05711" },
  ...{ categories: [PermissionCategories.PATH_SEGMENTS], validFrom: TODAY },
  ...{ giver: PermissionGivers.SELF, guardiansNeeded: 1 },
};
const { PATH_SEGMENTS, LEGAL_DOMAIN, LINKING } = PermissionCategories;

test("what keeps to the rules is refused by none", () => {
  expect(lastDayOf(DATES)).toBe(DATES.validTo);
  expect(lastDayOf({ ...GUARDIANS, sixteenOn: addDays(TODAY, 10) })).toBe(addDays(TODAY, 9));
  expect(requirePermissionRules(COVERED)).toBeUndefined();
});

test.each([
  ["an end before the beginning", "validTo", () => lastDayOf({ ...DATES, validTo: addDays(TODAY, -1) })],
  ["more than twelve months", "validTo", () => lastDayOf({ ...DATES, validTo: addMonths(TODAY, 12) })],
  ["a guardian's without the 16th birthday", "sixteenOn", () => lastDayOf({ ...GUARDIANS, sixteenOn: null })],
  ["a 16th birthday of nobody's guardian", "sixteenOn", () => lastDayOf({ ...DATES, sixteenOn: TODAY })],
  ["a 16th birthday of the unborn", "sixteenOn", () => lastDayOf({ ...GUARDIANS, sixteenOn: addMonths(TODAY, 193) })],
  ["a guardian of somebody of 16 years", "giver", () => lastDayOf({ ...GUARDIANS, sixteenOn: TODAY })],
  [
    "a permission that has ended",
    "validTo",
    () => lastDayOf({ ...DATES, validFrom: addDays(TODAY, -9), validTo: addDays(TODAY, -1) }),
  ],
  ["no data", "categories", () => requirePermissionRules({ ...COVERED, categories: [] })],
  [
    "data twice",
    "categories",
    () => requirePermissionRules({ ...COVERED, categories: [PATH_SEGMENTS, PATH_SEGMENTS] }),
  ],
  [
    "the linking beside other data",
    "categories",
    () => requirePermissionRules({ ...COVERED, categories: [LINKING, PATH_SEGMENTS] }),
  ],
  [
    "the trust centre as recipient of other data",
    "recipient",
    () => requirePermissionRules({ ...COVERED, recipient: TRUST_CENTRE_RECIPIENT }),
  ],
  [
    "another office's legal domain",
    "categories",
    () => requirePermissionRules({ ...COVERED, sender: Office.IMMIGRATION, categories: [LEGAL_DOMAIN] }),
  ],
  ["two guardians of nobody", "guardiansNeeded", () => requirePermissionRules({ ...COVERED, guardiansNeeded: 2 })],
  ["a day to come", "on", () => requireNotInFuture(addDays(TODAY, 1))],
  ["a sitting too far ahead", "sitting", () => endOfSitting(addDays(TODAY, 91))],
])("%s is refused at %s, in both languages", (_what, field, refused) => {
  const broken = brokenBy(refused);

  expect(broken?.fields).toContain(field);
  expect(broken?.rule).toMatch(/^must /);
  expect(broken?.ruleInGerman).toMatch(/^(muss|darf|bleibt) /);
});

function brokenBy(refused: () => unknown) {
  try {
    refused();
  } catch (error) {
    if (error instanceof BadInputError) return error.broken;
    throw error;
  }
  throw new Error("Nothing was refused.");
}
