import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { CountedRow } from "@kim-hub/kit/cases-and-persons";
import type { Place } from "@kim-hub/kit/figure-place";
import type { Period } from "@kim-hub/kit/period-input";
import type { ApplicationDecision } from "../residence-application/application-decision.js";
import type { ResidenceApplication } from "../residence-application/residence-application.js";
import { StatusCode } from "../status-code/status-code.js";
import { type InventedFile, personsOf } from "../testing/invent-files.js";
import { type InventedOffice, startInventedOffice } from "../testing/start-invented-office.js";
import { countApplications } from "./count-applications.js";
import { countTransitions } from "./count-transitions.js";
import { COUNTED } from "./right-to-remain.js";

let office: InventedOffice;

beforeAll(async () => {
  office = await startInventedOffice(2, 500);
});

afterAll(() => office.stop());

const PLACES: readonly Place[] = [{ ags: "05711" }, { ags: "05554" }, { authorityId: "ABH-05711" }];
const PERIODS: readonly Period[] = [
  { firstDay: "2023-01-01", lastDay: "2023-06-30" },
  { firstDay: "2022-10-01", lastDay: "2024-12-31" },
];
const ASKED = PLACES.flatMap((place) => PERIODS.map((period) => ({ place, period })));
const inOrder = (days: readonly number[]) => days.toSorted((left, right) => left - right);

test.each(ASKED)(
  "the applications are those that can be counted one by one: $place, $period",
  async ({ place, period }) => {
    const found = await countApplications(office.application.em.fork(), place, period);
    const applications = office.invented
      .filter((each) => isIn(each, place))
      .flatMap((each) => each.applications.map((application) => ({ each, application })))
      .filter(({ application }) => application.receivedOn <= period.lastDay);
    const counted = [...Map.groupBy(applications, ({ application }) => application.basis)].map(([basis, group]) => {
      const marked = group.map(({ each, application }) => ({ each, application, names: namesOf(application, period) }));
      const granted = marked.filter(({ names }) => names.includes("granted")).map(({ application }) => application);

      return {
        basis,
        counts: Object.fromEntries(
          COUNTED.map((name) => {
            const of = marked.filter(({ names }) => names.includes(name));

            return [name, { cases: of.length, persons: personsOf(of.map(({ each }) => each)).size }];
          }),
        ),
        days: inOrder(granted.map(daysOf)),
      };
    });
    const rows = found.map((row) => ({ ...row, days: inOrder(row.days) }));

    expect(rows).toHaveLength(counted.length);
    expect(rows).toEqual(expect.arrayContaining(counted));
  },
);

test.each(ASKED)(
  "the transitions are those that can be counted file by file: $place, $period",
  async ({ place, period }) => {
    const found = await countTransitions(office.application.em.fork(), place, period);
    const cohort = office.invented
      .filter((each) => isIn(each, place))
      .flatMap((each) => {
        const [began] = each.statuses
          .filter(({ code, validFrom }) => code === StatusCode.RP_OPPORTUNITY && isWithin(validFrom, period))
          .map(({ validFrom }) => validFrom)
          .toSorted();

        return began === undefined ? [] : [{ each, next: nextOf(each, began) }];
      });
    const counts = (isCounted: (next: StatusCode | null) => boolean): CountedRow => {
      const of = cohort.filter(({ next }) => isCounted(next)).map(({ each }) => each);

      return { cases: of.length, persons: personsOf(of).size };
    };
    const isYouth = (next: StatusCode | null) => next === StatusCode.RP_WELL_INTEGRATED_YOUTH;
    const isSustainable = (next: StatusCode | null) => next === StatusCode.RP_SUSTAINABLE_INTEGRATION;
    const isTolerated = (next: StatusCode | null) => next?.startsWith("TOLERATION") === true;

    expect(found).toEqual({
      granted: counts(() => true),
      toWellIntegratedYouth: counts(isYouth),
      toSustainableIntegration: counts(isSustainable),
      toToleration: counts(isTolerated),
      other: counts((next) => !isYouth(next) && !isSustainable(next) && !isTolerated(next)),
    });
  },
);

function isIn({ file: { municipality, isRestricted, authorityId } }: InventedFile, place: Place): boolean {
  return (
    !isRestricted && ("ags" in place ? municipality?.startsWith(place.ags) === true : authorityId === place.authorityId)
  );
}

function isWithin(day: string | null, { firstDay, lastDay }: Period): boolean {
  return day !== null && day >= firstDay && day <= lastDay;
}

const COUNT_OF = {
  GRANTED: "granted",
  REFUSED: "refused",
  WITHDRAWN: "withdrawn",
  TRANSFERRED: "transferredOut",
} as const satisfies Readonly<Record<ApplicationDecision, string>>;

/** As which counts an application counts, by the rules in words. */
function namesOf({ receivedOn, decidedOn, decision }: ResidenceApplication, period: Period): string[] {
  return [
    ...(receivedOn < period.firstDay && (decidedOn === null || decidedOn >= period.firstDay) ? ["pendingStart"] : []),
    ...(receivedOn >= period.firstDay ? ["applications"] : []),
    ...(decision && isWithin(decidedOn, period) ? [COUNT_OF[decision]] : []),
    ...(decidedOn === null || decidedOn > period.lastDay ? ["pendingEnd"] : []),
  ];
}

function daysOf({ receivedOn, decidedOn }: ResidenceApplication): number {
  return (Date.parse(decidedOn ?? receivedOn) - Date.parse(receivedOn)) / (24 * 60 * 60 * 1000);
}

/** The first status after that day which is neither the title itself nor lets it go on. */
function nextOf({ statuses }: InventedFile, began: string): StatusCode | null {
  const [next] = statuses
    .filter(({ code, validFrom }) => validFrom > began && code !== StatusCode.RP_OPPORTUNITY)
    .filter(({ code }) => code !== StatusCode.FICTION_CERTIFICATE)
    .toSorted((left, right) => left.validFrom.localeCompare(right.validFrom) || left.code.localeCompare(right.code));

  return next?.code ?? null;
}
