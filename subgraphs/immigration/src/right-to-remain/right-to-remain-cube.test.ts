import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { brokenBalances } from "@kim-hub/kit/broken-balances";
import { balancesOf, type Member } from "@kim-hub/kit/cube";
import type { Period } from "@kim-hub/kit/period-input";
import { yearUntil } from "@kim-hub/kit/quarter-days";
import type { ApplicationDecision } from "../residence-application/application-decision.js";
import type { ResidenceApplication } from "../residence-application/residence-application.js";
import type { InventedFile } from "../testing/invent-files.js";
import { type InventedOffice, startInventedOffice } from "../testing/start-invented-office.js";
import { RIGHT_TO_REMAIN_CODES } from "./right-to-remain-codes.js";
import { nameOf, RIGHT_TO_REMAIN_CUBE } from "./right-to-remain-cube.js";

let office: InventedOffice;

beforeAll(async () => {
  office = await startInventedOffice(2, 1000);
});

afterAll(() => office.stop());

const ASKED = ["05711", "05554"].flatMap((district) =>
  ["2022-Q4", "2023-Q2", "2023-Q4", "2024-Q3"].map((quarter) => ({ district, quarter })),
);
const listMembers = (asked: (typeof ASKED)[number]): Promise<readonly Member[]> =>
  RIGHT_TO_REMAIN_CUBE.listMembers(office.application.em.fork(), asked);
const inOrder = (members: readonly object[]) => members.map((member) => JSON.stringify(member)).toSorted();

test.each(ASKED)(
  "the applications are those that can be counted one by one: $district, $quarter",
  async ({ district, quarter }) => {
    const found = await listMembers({ district, quarter });
    const year = yearUntil(quarter);
    const byHand = office.invented
      .filter(({ file }) => isIn(file, district))
      .flatMap(({ file: { municipality, authorityId }, applications }) =>
        applications.flatMap((application) => {
          const names = RIGHT_TO_REMAIN_CODES.includes(application.basis) ? namesOf(application, year) : [];
          const days = names.includes("granted") ? [daysOf(application)] : [];
          const marks = names.map((name) => nameOf(application.basis, name)).toSorted();

          return names.length > 0 ? [{ id: application.id, municipality, authority: authorityId, marks, days }] : [];
        }),
      );
    const shown = new Set([...RIGHT_TO_REMAIN_CUBE.shown, ...RIGHT_TO_REMAIN_CUBE.hidden.filter(isPendingStart)]);
    const members = found.map(({ id, municipality, authority, marks, days }) => ({
      ...{ id, municipality, authority, marks: [...marks].filter((mark) => shown.has(mark)).toSorted() },
      days: [...days.values()].flat(),
    }));

    expect(byHand.length).toBeGreaterThan(quarter === "2022-Q4" ? 5 : 25);
    expect(inOrder(members)).toEqual(inOrder(byHand));
  },
);

test("each sum and each balance holds for every application", async () => {
  const { shown, hidden } = RIGHT_TO_REMAIN_CUBE;
  const members = (await Promise.all(ASKED.map(listMembers))).flat();
  const known = new Set([...shown, ...hidden]);

  expect(members.length).toBeGreaterThan(300);
  expect(brokenBalances(RIGHT_TO_REMAIN_CUBE, members)).toEqual([]);
  expect(
    balancesOf(RIGHT_TO_REMAIN_CUBE)
      .flatMap(({ these, those }) => [...these, ...those])
      .filter((each) => !known.has(each)),
  ).toEqual([]);
});

test("what was pending at the end of a year is what the next one begins with", async () => {
  for (const district of ["05711", "05554"]) {
    const ended = await listMembers({ district, quarter: "2023-Q4" });
    const begun = await listMembers({ district, quarter: "2024-Q2" });
    for (const { measure, stock } of RIGHT_TO_REMAIN_CUBE.openings ?? []) {
      const idsOf = (members: readonly Member[], name: string) =>
        members.flatMap(({ id, marks }) => (marks.has(name) ? [id] : [])).toSorted();
      expect(idsOf(begun, measure)).toEqual(idsOf(ended, stock));
    }
  }
});

function isPendingStart(measure: string): boolean {
  return measure.endsWith(" pendingStart") && !measure.includes(" or ");
}

function isIn({ municipality, isRestricted }: InventedFile["file"], district: string): boolean {
  return !isRestricted && municipality?.startsWith(district) === true;
}

const COUNT_OF = {
  GRANTED: "granted",
  REFUSED: "refused",
  WITHDRAWN: "withdrawn",
  TRANSFERRED: "transferredOut",
} as const satisfies Readonly<Record<ApplicationDecision, string>>;

/** As what an application counts, by the rules in words. */
function namesOf({ receivedOn, decidedOn, decision }: ResidenceApplication, { firstDay, lastDay }: Period): string[] {
  if (receivedOn > lastDay || (decidedOn !== null && decidedOn < firstDay)) return [];
  const isPending = decision === null || decidedOn === null || decidedOn > lastDay;

  return [receivedOn < firstDay ? "pendingStart" : "applications", isPending ? "pendingEnd" : COUNT_OF[decision]];
}

function daysOf({ receivedOn, decidedOn }: ResidenceApplication): number {
  return (Date.parse(decidedOn ?? receivedOn) - Date.parse(receivedOn)) / (24 * 60 * 60 * 1000);
}
