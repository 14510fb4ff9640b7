import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { brokenBalances } from "@kim-hub/kit/broken-balances";
import { quarterOf } from "@kim-hub/kit/calendar";
import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import type { Member } from "@kim-hub/kit/cube";
import { CaseState } from "../case-file/case-state.js";
import type { InventedCase } from "../testing/invent-cases.js";
import { type InventedOffice, startInventedOffice } from "../testing/invented-office.js";
import { FUNNEL_CUBE } from "./funnel-cube.js";
import { nameOf } from "./funnel-sql.js";

const STAGES = Object.values(CaseStageCode);
const DROPPED: readonly CaseState[] = [CaseState.CLOSED_WITHDRAWN, CaseState.CLOSED_NO_CONTACT];
const SEEDS = [1, 2, 3, 4, 5, 6];
const DAY = 24 * 60 * 60 * 1000;

let office: InventedOffice;

beforeAll(async () => {
  office = await startInventedOffice(SEEDS, 100);
});

afterAll(() => office.stop());

const SCOPES = [
  { ags: "05711", provider: null },
  { ags: "05554", provider: null },
  { ags: "05554012", provider: "CM-05711-CARITAS" },
  { ags: "05711000", provider: "CM-05711" },
];
const PERIODS = [
  ["2023-01-01", "2023-03-31"],
  ["2023-04-01", "2023-12-31"],
  ["2023-01-01", "2024-12-31"],
] as const;
const ASKED = SCOPES.flatMap((scope) => PERIODS.map(([firstDay, lastDay]) => ({ ...scope, firstDay, lastDay })));

/** The members of the figure's cube that an answer counts. */
async function count({ firstDay, lastDay, ags, provider }: (typeof ASKED)[number]): Promise<readonly Member[]> {
  const asked = { district: ags.slice(0, 5), quarter: quarterOf(lastDay) };
  const members = await FUNNEL_CUBE.listMembers(office.application.em.fork(), asked);

  return members.filter(
    ({ municipality, authority, quarter }) =>
      municipality.startsWith(ags) && (provider ?? authority) === authority && String(quarter) >= quarterOf(firstDay),
  );
}

function countOf(members: readonly Member[], measure: string, stage: CaseStageCode | null) {
  const counted = members.filter(({ marks }) => marks.has(nameOf(stage, measure)));

  return { cases: counted.length, persons: new Set(counted.flatMap(({ persons }) => persons)).size };
}

test.each(ASKED)(
  "no stage is entered by more than completed the one before or entered it again: $ags, $provider, $firstDay to $lastDay",
  async (asked) => {
    const rows = await count(asked);

    for (const [index, stage] of STAGES.entries()) {
      const before = STAGES[index - 1];
      if (!before) continue;
      const entered = countOf(rows, "entered", stage);
      const completed = countOf(rows, "completed", before);
      const again = countOf(rows, "reEntries", stage);
      expect(entered.cases).toBeLessThanOrEqual(completed.cases + again.cases);
      expect(entered.persons).toBeLessThanOrEqual(completed.persons + again.persons);
    }
  },
);

test("every sum of the figure holds for each case, however often it entered a stage", async () => {
  const members = await FUNNEL_CUBE.listMembers(office.application.em.fork(), {
    district: "05711",
    quarter: "2024-Q4",
  });

  expect(members.length).toBeGreaterThan(100);
  expect(brokenBalances(FUNNEL_CUBE, members)).toEqual([]);
});

test.each(ASKED)(
  "the statement counts what can be counted case by case: $ags, $provider, $firstDay to $lastDay",
  async (asked) => {
    const rows = await count(asked);
    const inScope = office.invented.filter(({ caseFile }) => isInScope(caseFile, asked));
    const marks = inScope.flatMap((each) => marksOf(each, asked.lastDay));

    expect(countOf(rows, "opened", null)).toEqual({ cases: inScope.length, persons: personsOf(inScope).size });
    for (const stage of STAGES)
      for (const measure of ["entered", "jumpedInto", "reEntries", "completed", "dropped", "openAtEnd"]) {
        const marked = marks.filter((mark) => mark.stage === stage && mark.measure === measure);
        const cases = new Set(marked.map(({ of }) => of));
        expect({ stage, measure, ...countOf(rows, measure, stage) }).toEqual({
          ...{ stage, measure, cases: cases.size, persons: personsOf([...cases]).size },
        });
        if (measure === "completed") expect(daysOf(rows, stage)).toEqual(inOrder(marked.map(({ days }) => days)));
      }
  },
);

test("the invented cases have jumps, stages entered again and every way to end", async () => {
  const rows = await count({ ags: "05711", provider: null, firstDay: "2023-01-01", lastDay: "2024-12-31" });
  const sums = ["entered", "jumpedInto", "reEntries", "completed", "dropped", "openAtEnd", "endedOtherwise"].map(
    (measure) => STAGES.reduce((sum, stage) => sum + countOf(rows, measure, stage).cases, 0),
  );

  for (const sum of sums) expect(sum).toBeGreaterThan(0);
});

function isInScope(
  { municipality, isRestricted, openedOn, authorityId }: InventedCase["caseFile"],
  { ags, provider, firstDay, lastDay }: (typeof ASKED)[number],
): boolean {
  const isThere = municipality?.startsWith(ags) && !isRestricted && (provider === null || provider === authorityId);

  return Boolean(isThere) && openedOn >= firstDay && openedOn <= lastDay;
}

/** The clients and the further people of these cases; an authority knows each by one number. */
function personsOf(cases: readonly InventedCase[]): ReadonlySet<string> {
  const people = cases.flatMap(({ caseFile, persons }) => [caseFile, ...persons]);

  return new Set(people.map(({ authorityId, personNumber }) => `${authorityId} ${personNumber}`));
}

function daysOf(members: readonly Member[], stage: CaseStageCode): readonly number[] {
  return inOrder(members.flatMap(({ days }) => days.get(nameOf(stage, "completed")) ?? []));
}

function inOrder(days: readonly number[]): readonly number[] {
  return days.toSorted((left, right) => left - right);
}

/** Counts the stages of one case by the rules in words. */
function marksOf(of: InventedCase, lastDay: string) {
  const { caseFile, stages } = of;
  const begun = stages.filter(({ startedOn }) => startedOn <= lastDay);
  const closedOn = caseFile.closedOn !== null && caseFile.closedOn <= lastDay ? caseFile.closedOn : null;
  let reached = 0;
  const entered = new Set<CaseStageCode>();

  return begun.flatMap(({ stage, startedOn, endedOn: recorded }, index) => {
    const place = STAGES.indexOf(stage) + 1;
    const isAgain = entered.has(stage);
    const isNext = place === reached + 1;
    entered.add(stage);
    reached = Math.max(reached, place);
    const endedOn = recorded !== null && recorded <= lastDay ? recorded : null;
    const endsWithCase = index === begun.length - 1 && closedOn !== null && (endedOn ?? closedOn) >= closedOn;
    const isDropped = endsWithCase && DROPPED.includes(caseFile.state);
    const isCompleted = endsWithCase ? caseFile.state === CaseState.CLOSED_GOAL_REACHED : endedOn !== null;
    const measures = [
      isAgain || isNext ? "entered" : "jumpedInto",
      ...(isAgain ? ["reEntries"] : []),
      ...(isCompleted ? ["completed"] : []),
      ...(isDropped ? ["dropped"] : []),
      ...(!endsWithCase && endedOn === null ? ["openAtEnd"] : []),
    ];

    const days = (Date.parse(endedOn ?? closedOn ?? startedOn) - Date.parse(startedOn)) / DAY;

    return measures.map((measure) => ({ of, stage, measure, days }));
  });
}
