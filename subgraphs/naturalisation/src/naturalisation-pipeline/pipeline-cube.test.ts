import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { brokenBalances } from "@kim-hub/kit/broken-balances";
import { addDays, quarterOf } from "@kim-hub/kit/calendar";
import type { Member } from "@kim-hub/kit/cube";
import { Office } from "@kim-hub/kit/office";
import { lastDayOf } from "@kim-hub/kit/quarter-days";
import type { InventedProcedure } from "../testing/invent-procedures.js";
import { type InventedOffice, startInventedOffice } from "../testing/start-invented-office.js";
import { basesOf } from "./basis-group.js";
import { GROUPS } from "./derived-marks.js";
import { PIPELINE_CUBE } from "./pipeline-cube.js";

let office: InventedOffice;

beforeAll(async () => {
  office = await startInventedOffice(5, 900);
});

afterAll(() => office.stop());

const ASKED = ["05711", "05554"].flatMap((district) =>
  ["2022-Q4", "2023-Q1", "2023-Q4", "2024-Q3"].map((quarter) => ({ district, quarter })),
);
const membersAt = (asked: (typeof ASKED)[number]) => PIPELINE_CUBE.listMembers(office.application.em.fork(), asked);
const DAY = 24 * 60 * 60 * 1000;

test.each(ASKED)("each sum holds for each procedure: $district, $quarter", async (asked) => {
  const members = await membersAt(asked);

  expect(members.length).toBeGreaterThan(40);
  expect(brokenBalances(PIPELINE_CUBE, members)).toEqual([]);
});

test.each(ASKED)(
  "the statement counts what can be counted procedure by procedure: $district, $quarter",
  async (asked) => {
    const members = await membersAt(asked);
    const byHand = office.invented.filter(({ procedure: { municipality, isRestricted } }) =>
      Boolean(municipality?.startsWith(asked.district) && !isRestricted),
    );
    const textsOf = (measure: string, found: readonly { id: string; days: ReadonlyMap<string, readonly number[]> }[]) =>
      found.map(({ id, days }) => `${id} ${days.get(measure) ?? "-"}`).toSorted();

    for (const measure of [...PIPELINE_CUBE.shown, "pendingStart", "offered"]) {
      const marked = byHand.flatMap((each) => {
        const days = new Map(marksOf(each, asked.quarter)).get(measure);

        return days === undefined
          ? []
          : [{ id: each.procedure.id, days: new Map(days === null ? [] : [[measure, [days]]]) }];
      });
      const found = members.filter(({ marks }) => marks.has(measure));
      expect({ measure, found: textsOf(measure, found) }).toEqual({ measure, found: textsOf(measure, marked) });
    }
  },
);

test("what a year began with is what the last one ended with", async () => {
  const [before, after] = [
    await membersAt({ district: "05554", quarter: "2023-Q4" }),
    await membersAt({ district: "05554", quarter: "2024-Q3" }),
  ];
  const idsOf = (members: readonly Member[], measure: string) =>
    members.flatMap(({ id, marks }) => (marks.has(measure) ? [id] : [])).toSorted();

  for (const { measure, stock } of PIPELINE_CUBE.openings ?? []) {
    expect(idsOf(after, measure).length).toBeGreaterThan(3);
    expect(idsOf(after, measure)).toEqual(idsOf(before, stock));
  }
});

test("every measure counts some of the invented procedures", async () => {
  const quarter = "2024-Q3";
  const members = [
    ...(await membersAt({ district: "05711", quarter })),
    ...(await membersAt({ district: "05554", quarter })),
  ];
  const unused = [...PIPELINE_CUBE.shown, ...PIPELINE_CUBE.hidden].filter(
    (measure) => !members.some(({ marks }) => marks.has(measure)),
  );

  expect(unused).toEqual([]);
});

type Mark = readonly [measure: string, days: number | null];

/** What counts a procedure in the year so far by the rules in words, with the days that it took. */
function marksOf({ procedure, handovers }: InventedProcedure, quarter: string): readonly Mark[] {
  const [firstDay, lastDay] = [`${quarter.slice(0, 4)}-01-01`, lastDayOf(quarter)];
  const isNow = (day: string | null) => day !== null && day >= firstDay && day <= lastDay;
  const { firstContactOn, appointmentOn, receivedOn, transferredFromOn, transferredOn, handedOverOn } = procedure;
  const endedOn = transferredOn ?? procedure.decidedOn;
  const decision = transferredOn ? "TRANSFERRED" : procedure.decision;
  const isTakenOver = transferredFromOn !== null && receivedOn !== null && transferredFromOn >= receivedOn;
  const enteredOn = isTakenOver ? transferredFromOn : receivedOn;
  const isPendingAt = (day: string) => enteredOn !== null && enteredOn <= day && (endedOn === null || endedOn > day);
  const isEndedAs = (as: string) => decision === as && enteredOn !== null && isNow(endedOn);
  const isReceived = !isTakenOver && isNow(enteredOn);
  const isOffered = handovers.some(
    ({ fromOffice, acceptedQuarter }) =>
      fromOffice === Office.NATURALISATION && acceptedQuarter === quarterOf(String(transferredFromOn)),
  );
  const isWaiting =
    firstContactOn !== null &&
    firstContactOn <= lastDay &&
    [appointmentOn, receivedOn].every((day) => day === null || day > lastDay);
  const group = GROUPS.find((each) => basesOf(each).includes(procedure.basis));
  const byBasis = (measure: string): readonly Mark[] => [
    [measure, null],
    [`${measure} ${group}`, null],
  ];
  const marks: readonly (readonly [boolean, readonly Mark[]])[] = [
    [isPendingAt(addDays(firstDay, -1)), byBasis("pendingStart")],
    [isReceived, byBasis("received")],
    [isTakenOver && isNow(enteredOn), [["transferredIn", null]]],
    [isTakenOver && isNow(enteredOn) && isOffered, [["offered", null]]],
    [isEndedAs("GRANTED"), byBasis("granted")],
    [isEndedAs("REFUSED"), [["refused", null]]],
    [isEndedAs("WITHDRAWN"), [["withdrawn", null]]],
    [isEndedAs("TRANSFERRED"), [["transferredOut", null]]],
    [isPendingAt(lastDay), byBasis("pendingEnd")],
    [isEndedAs("GRANTED") || isEndedAs("REFUSED"), [["decided", between(receivedOn, endedOn)]]],
    [isNow(handedOverOn), [["handedOver", between(endedOn, handedOverOn)]]],
    [isWaiting, [["waitingForAppointment", null]]],
    [
      firstContactOn !== null && isNow(appointmentOn),
      [["contactToAppointment", between(firstContactOn, appointmentOn)]],
    ],
    [isReceived && appointmentOn !== null, [["appointmentToReceipt", between(appointmentOn, receivedOn)]]],
    ...[3, 6, 12, 24].map((months): readonly [boolean, readonly Mark[]] => [
      isPendingAt(lastDay) && monthsLater(String(receivedOn), months) < lastDay,
      [[`older ${months}`, null]],
    ]),
  ];

  return marks.flatMap(([isSo, named]) => (isSo ? named : []));
}

function between(first: string | null, last: string | null): number | null {
  return first === null || last === null ? null : (Date.parse(last) - Date.parse(first)) / DAY;
}

/** The same day of a later month, or its last one. */
function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
  const lastOfMonth = addDays(new Date(Date.UTC(year, month + months, 1)).toISOString().slice(0, 10), -1);
  const same = addDays(first, Number(day.slice(8)) - 1);

  return same < lastOfMonth ? same : lastOfMonth;
}
