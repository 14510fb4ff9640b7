import { expect, test } from "@jest/globals";
import { NaturalisationBasis } from "../naturalisation-procedure/naturalisation-basis.js";
import type { RequirementFact } from "../requirement-fact/requirement-fact.js";
import { checkRequirements, dayOfLaw } from "./check-requirements.js";
import { readRequirementRules } from "./read-law.js";
import type { RequirementCode } from "./requirement-code.js";
import { yearsLater } from "./years-later.js";

const rules = readRequirementRules();

type Procedure = Parameters<typeof dayOfLaw>[0];
type Fact = readonly [code: RequirementFact["code"], validFrom: string, more?: Partial<RequirementFact>];

const PENDING: Procedure = {
  basis: NaturalisationBasis.STAG_10,
  ...{ receivedOn: "2023-05-02", decision: null, decidedOn: null, handedOverOn: null },
};

function check(procedure: Partial<Procedure>, facts: readonly Fact[], on: string) {
  const recorded = facts.map(([code, validFrom, more]) => ({
    ...{ code, validFrom, validTo: null, state: "FULFILLED" as const },
    ...more,
  }));

  return checkRequirements({ procedure: { ...PENDING, ...procedure }, facts: recorded, rules, on });
}

const outcome = (code: RequirementCode, ...asked: Parameters<typeof check>) =>
  check(...asked).find(({ rule }) => rule.requirement === code);

const SIX_YEARS: readonly Fact[] = [["LAWFUL_RESIDENCE", "2018-05-02"]];
const decided = (day: string): Partial<Procedure> => ({ decision: "REFUSED", decidedOn: day });

test("an application of 2023-05 with six years of residence is NOT_MET when decided on 2024-06-26 and MET on 2024-06-27", () => {
  const before = outcome("RESIDENCE", decided("2024-06-26"), SIX_YEARS, "2026-01-01");
  const after = outcome("RESIDENCE", decided("2024-06-27"), SIX_YEARS, "2026-01-01");

  expect(before).toMatchObject({ outcome: "NOT_MET", lawAsOf: "2024-06-26", rule: { years: 8 } });
  expect(after).toMatchObject({ outcome: "MET", lawAsOf: "2024-06-27", rule: { years: 5 } });
});

test("a pending application is checked by the law of the day that is asked for, not by that of its receipt", () => {
  expect(outcome("RESIDENCE", {}, SIX_YEARS, "2024-06-26")).toMatchObject({ outcome: "NOT_MET" });
  expect(outcome("RESIDENCE", {}, SIX_YEARS, "2024-06-27")).toMatchObject({ outcome: "MET" });
});

test("§ 10 Abs. 3 takes effect when handed over on the day before its abolition, not on the day of it", () => {
  const facts: readonly Fact[] = [
    ["LAWFUL_RESIDENCE", "2022-03-01"],
    ["SPECIAL_INTEGRATION", "2025-01-10"],
    ["LIVELIHOOD_SECURED", "2022-03-01"],
    ["LANGUAGE_C1", "2025-01-10"],
  ];
  const granted = (handedOverOn: string): Partial<Procedure> => ({
    ...{ decision: "GRANTED", decidedOn: "2025-10-13", handedOverOn },
  });
  const before = outcome("RESIDENCE", granted("2025-10-29"), facts, "2026-01-01");
  const after = outcome("RESIDENCE", granted("2025-10-30"), facts, "2026-01-01");

  expect(before).toMatchObject({ outcome: "MET", lawAsOf: "2025-10-29", rule: { paragraph: "§ 10 Abs. 3 StAG" } });
  expect(after).toMatchObject({ outcome: "NOT_MET", lawAsOf: "2025-10-30", rule: { years: 5 } });
});

test("a certificate that was granted in time and lies there on the day of the abolition does not take effect", () => {
  const facts: readonly Fact[] = [
    ["LAWFUL_RESIDENCE", "2022-03-01"],
    ["SPECIAL_INTEGRATION", "2025-01-10"],
    ["LIVELIHOOD_SECURED", "2022-03-01"],
    ["LANGUAGE_C1", "2025-01-10"],
  ];
  const waiting: Partial<Procedure> = { decision: "GRANTED", decidedOn: "2025-10-29", handedOverOn: null };

  expect(outcome("RESIDENCE", waiting, facts, "2025-10-29")).toMatchObject({ outcome: "MET" });
  expect(outcome("RESIDENCE", waiting, facts, "2025-10-30")).toMatchObject({ outcome: "NOT_MET" });
});

test.each([
  ["2023-08-23", "MET", "2024-06-26"],
  ["2023-08-24", "NOT_MET", "2024-07-01"],
])("benefits not answerable for: an application of %s is %s (§ 40a StAG)", (receivedOn, expected, lawAsOf) => {
  const facts: readonly Fact[] = [
    ["LIVELIHOOD_SECURED", "2020-01-01", { state: "NOT_FULFILLED" }],
    ["BENEFITS_NOT_ANSWERABLE", "2020-01-01"],
  ];

  expect(outcome("LIVELIHOOD", { receivedOn }, facts, "2024-07-01")).toMatchObject({ outcome: expected, lawAsOf });
});

test("§ 40a StAG leaves the years of residence to the law of the decision", () => {
  const early: Partial<Procedure> = { receivedOn: "2020-01-02" };

  expect(outcome("RESIDENCE", early, SIX_YEARS, "2024-06-27")).toMatchObject({ outcome: "MET", rule: { years: 5 } });
});

test("before 2024-06-27 seven years with an integration course and six with special integration are enough", () => {
  const seven: readonly Fact[] = [["LAWFUL_RESIDENCE", "2017-06-26"]];
  const six: readonly Fact[] = [["LAWFUL_RESIDENCE", "2018-06-26"]];
  const on = "2024-06-26";

  expect(outcome("RESIDENCE", {}, seven, on)).toMatchObject({ outcome: "NOT_MET" });
  expect(outcome("RESIDENCE", {}, [...seven, ["INTEGRATION_COURSE", "2020-01-01"]], on)).toMatchObject({
    outcome: "MET",
  });
  expect(outcome("RESIDENCE", {}, [...six, ["SPECIAL_INTEGRATION", "2020-01-01"]], on)).toMatchObject({
    outcome: "MET",
  });
});

test("giving up the former citizenship is asked for until 2024-06-26 and exempt by § 12 StAG", () => {
  const exempt: readonly Fact[] = [["FORMER_CITIZENSHIP_GIVEN_UP", "2024-01-01", { state: "EXEMPT" }]];

  expect(outcome("FORMER_CITIZENSHIP", {}, [], "2024-06-26")).toMatchObject({ outcome: "OPEN" });
  expect(outcome("FORMER_CITIZENSHIP", {}, exempt, "2024-06-26")).toMatchObject({ outcome: "EXEMPT" });
  expect(outcome("FORMER_CITIZENSHIP", {}, [], "2024-06-27")).toBeUndefined();
});

test("what nobody recorded is OPEN, also convictions, of which only their absence can be recorded", () => {
  const outcomes = check({}, [], "2026-01-01").map(({ outcome: found }) => found);

  expect(new Set(outcomes)).toEqual(new Set(["OPEN"]));
  expect(outcome("NO_CONVICTIONS", {}, [["NO_RELEVANT_CONVICTION", "2025-05-05"]], "2026-01-01")).toMatchObject({
    outcome: "MET",
  });
});

test("a stay counts from its first row on where the rows follow each other without a day between", () => {
  const second: Fact = ["LAWFUL_RESIDENCE", "2022-01-01"];
  const joined: readonly Fact[] = [["LAWFUL_RESIDENCE", "2019-01-01", { validTo: "2021-12-31" }], second];
  const parted: readonly Fact[] = [["LAWFUL_RESIDENCE", "2019-01-01", { validTo: "2021-12-30" }], second];

  expect(outcome("RESIDENCE", {}, joined, "2024-07-01")).toMatchObject({ outcome: "MET" });
  expect(outcome("RESIDENCE", {}, parted, "2024-07-01")).toMatchObject({ outcome: "NOT_MET" });
});

test("a certificate counts from its date, and a stay that has ended counts no more", () => {
  expect(outcome("LANGUAGE", {}, [["LANGUAGE_B1", "2024-07-02"]], "2024-07-01")).toMatchObject({ outcome: "OPEN" });
  expect(outcome("LANGUAGE", {}, [["LANGUAGE_B1", "2024-07-01"]], "2024-07-01")).toMatchObject({ outcome: "MET" });
  expect(
    outcome("RESIDENCE", {}, [["LAWFUL_RESIDENCE", "2010-01-01", { validTo: "2024-06-30" }]], "2024-07-01"),
  ).toMatchObject({ outcome: "NOT_MET" });
});

test("spouses need three years of residence and two of marriage, and co-naturalised people no years", () => {
  const married: readonly Fact[] = [
    ["LAWFUL_RESIDENCE", "2021-07-01"],
    ["MARRIAGE_TO_GERMAN", "2022-07-02"],
  ];
  const spouse: Partial<Procedure> = { basis: NaturalisationBasis.STAG_9 };

  expect(outcome("RESIDENCE", spouse, married, "2024-07-01")).toMatchObject({ outcome: "MET" });
  expect(outcome("MARRIAGE", spouse, married, "2024-07-01")).toMatchObject({ outcome: "NOT_MET" });
  expect(outcome("MARRIAGE", spouse, married, "2024-07-02")).toMatchObject({ outcome: "MET" });
  expect(outcome("RESIDENCE", { basis: NaturalisationBasis.STAG_10_2 }, [], "2024-07-01")).toMatchObject({
    outcome: "EXEMPT",
  });
});

test("of bases without recorded rules nothing is said", () => {
  expect(check({ basis: NaturalisationBasis.GG_116 }, [], "2026-01-01")).toEqual([]);
});

test("no day has two usual rules of one requirement, and every rule says where and when it was read", () => {
  const days = [...new Set(rules.flatMap(({ validFrom, validTo }) => [validFrom, validTo ?? validFrom]))];
  for (const basis of Object.values(NaturalisationBasis))
    for (const day of days) {
      const usual = rules.filter(
        ({ bases, isException, validFrom, validTo }) =>
          bases.includes(basis) && !isException && validFrom <= day && (validTo === null || day <= validTo),
      );
      expect(usual).toHaveLength(new Set(usual.map(({ requirement }) => requirement)).size);
    }
  for (const { source, readOn } of rules) expect([source, readOn].every(Boolean)).toBe(true);
});

test("years end on the same day, those that began on a leap day on the 28th of February", () => {
  expect(yearsLater("2019-06-27", 5)).toBe("2024-06-27");
  expect(yearsLater("2016-02-29", 5)).toBe("2021-02-28");
  expect(yearsLater("2016-02-29", 8)).toBe("2024-02-29");
});
