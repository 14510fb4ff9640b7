import { expect, test } from "@jest/globals";
import { Plausibility } from "../plausibility/plausibility.js";
import { StatusCode } from "../status-code/status-code.js";
import { type CheckedPerson, checkStatuses } from "./check-statuses.js";
import { lawRead } from "./law-read.js";
import { Shortening } from "./status-rule.js";
import { STATUS_RULES } from "./status-rules.js";

type Row = readonly [code: StatusCode, validFrom: string, validTo: string | null, isForFamily?: boolean];

const PERSON: CheckedPerson = { birthDate: "1990-01-01", shortenings: [], isWhole: true };
const LAW = { rules: STATUS_RULES, on: "2026-11-27" };

/** The reasons that the last status breaks. */
function reasonsOf(rows: readonly Row[], person: Partial<CheckedPerson> = {}): Plausibility[] {
  const statuses = rows.map(([code, validFrom, validTo, isForFamily = false]) => ({
    ...{ code, validFrom, validTo, isForFamily },
  }));

  return (checkStatuses({ ...PERSON, ...person }, statuses, LAW).at(-1) ?? []).map(({ reason }) => reason);
}

test("the law knows every status, on the day of writing or before", () => {
  const known = new Set(STATUS_RULES.map(({ code }) => code));

  expect(Object.values(StatusCode).filter((code) => !known.has(code))).toEqual([]);
});

test("no two texts of the law hold for one status on one day", () => {
  const overlapping = STATUS_RULES.filter((rule, index) =>
    STATUS_RULES.slice(index + 1).some(
      (other) =>
        other.code === rule.code &&
        other.isForFamily === rule.isForFamily &&
        (rule.grantableUntil ?? "9999") >= (other.grantableFrom ?? "0000") &&
        (other.grantableUntil ?? "9999") >= (rule.grantableFrom ?? "0000"),
    ),
  );

  expect(overlapping).toEqual([]);
});

test.each<
  readonly [fact: string, rows: readonly Row[], reasons: readonly Plausibility[], person?: Partial<CheckedPerson>]
>([
  [
    "the last day of a grant of § 104c is 2025-12-30",
    [
      ["TOLERATION", "2016-01-01", "2025-12-29"],
      ["RP_OPPORTUNITY", "2025-12-30", "2027-06-29"],
    ],
    [],
  ],
  [
    "none is granted on 2025-12-31",
    [
      ["TOLERATION", "2016-01-01", "2025-12-30"],
      ["RP_OPPORTUNITY", "2025-12-31", "2027-06-30"],
    ],
    [Plausibility.NOT_IN_FORCE],
  ],
  [
    "§ 104c counts time with unclear identity (§ 60b AufenthG)",
    [
      ["TOLERATION_UNCLEAR_IDENTITY", "2017-10-31", "2023-02-28"],
      ["RP_OPPORTUNITY", "2023-03-01", "2024-08-31"],
    ],
    [],
  ],
  [
    "§ 25b does not",
    [
      ["TOLERATION_UNCLEAR_IDENTITY", "2016-01-01", "2022-12-31"],
      ["TOLERATION", "2023-01-01", "2023-12-31"],
      ["RP_SUSTAINABLE_INTEGRATION", "2024-01-01", "2025-12-31"],
    ],
    [Plausibility.LACKS_STAY],
  ],
  [
    "a child shortens § 25b to four years",
    [
      ["TOLERATION", "2020-01-01", "2023-12-31"],
      ["RP_SUSTAINABLE_INTEGRATION", "2024-01-01", "2025-12-31"],
    ],
    [],
    { shortenings: [Shortening.CHILD] },
  ],
  [
    "of whom nobody recorded a child, four years may be enough",
    [
      ["TOLERATION", "2020-01-01", "2023-12-31"],
      ["RP_SUSTAINABLE_INTEGRATION", "2024-01-01", "2025-12-31"],
    ],
    [],
    { shortenings: null },
  ],
  [
    "of a file's first status nobody knows what came before",
    [["RP_SUSTAINABLE_INTEGRATION", "2024-07-03", "2026-07-02"]],
    [],
    { isWhole: false },
  ],
  [
    "of somebody whose whole stay is on file, everything is known",
    [["RP_SUSTAINABLE_INTEGRATION", "2024-07-03", "2026-07-02"]],
    [Plausibility.NOT_AFTER_LEADING_STATUS, Plausibility.LACKS_STAY],
  ],
  [
    "who holds § 104c needs no year of toleration for § 25a",
    [
      ["TOLERATION", "2017-06-01", "2023-01-31"],
      ["RP_OPPORTUNITY", "2023-02-01", "2024-07-31"],
      ["RP_WELL_INTEGRATED_YOUTH", "2024-08-01", "2027-07-31"],
    ],
    [],
    { birthDate: "2003-04" },
  ],
  [
    "§ 25a is for people under 27, of whom only the year of birth is known",
    [
      ["TOLERATION", "2017-06-01", "2024-01-31"],
      ["RP_WELL_INTEGRATED_YOUTH", "2024-02-01", "2027-01-31"],
    ],
    [],
    { birthDate: "1997" },
  ],
  [
    "and not for those who certainly are older",
    [
      ["TOLERATION", "2017-06-01", "2024-01-31"],
      ["RP_WELL_INTEGRATED_YOUTH", "2024-02-01", "2027-01-31"],
    ],
    [Plausibility.WRONG_AGE],
    { birthDate: "1996" },
  ],
  [
    "nothing begins before the birth",
    [["TOLERATION", "1989-12-31", null]],
    [Plausibility.BEGINS_BEFORE_BIRTH, Plausibility.NOT_IN_FORCE],
  ],
  [
    "parallel titles count once for the stay",
    [
      ["TOLERATION", "2016-01-01", "2019-12-31"],
      ["TOLERATION_TRAINING", "2019-06-01", "2022-12-31"],
      ["RP_SUSTAINABLE_INTEGRATION", "2023-01-01", "2024-12-31"],
    ],
    [],
  ],
])("%s", (_, rows, reasons, person = {}) => {
  expect(reasonsOf(rows, person)).toEqual(reasons);
});

test("the law is as of the day on which the oldest of its texts was read, and of none where one was not, which is named", () => {
  expect(lawRead(STATUS_RULES, ["RP_OPPORTUNITY", "RP_WELL_INTEGRATED_YOUTH"])).toEqual({
    ...{ lawAsOf: "2026-11-22", unreadLaw: [] },
  });
  expect(lawRead(STATUS_RULES, ["RP_OPPORTUNITY", "RP_SUSTAINABLE_INTEGRATION"])).toEqual({
    ...{ lawAsOf: null, unreadLaw: ["§ 25b Abs. 1 S. 2 Nr. 1, Abs. 5 AufenthG ab 2022-12-31"] },
  });
});
