import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { CountedRow } from "@kim-hub/kit/cases-and-persons";
import type { Place } from "@kim-hub/kit/figure-place";
import type { Period } from "@kim-hub/kit/period-input";
import { StatusCode } from "../status-code/status-code.js";
import { type InventedFile, personsOf } from "../testing/invent-files.js";
import { type InventedOffice, startInventedOffice } from "../testing/start-invented-office.js";
import { countTransitions } from "./count-transitions.js";

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

/** The first status after that day which is neither the title itself nor lets it go on. */
function nextOf({ statuses }: InventedFile, began: string): StatusCode | null {
  const [next] = statuses
    .filter(({ code, validFrom }) => validFrom > began && code !== StatusCode.RP_OPPORTUNITY)
    .filter(({ code }) => code !== StatusCode.FICTION_CERTIFICATE)
    .toSorted((left, right) => left.validFrom.localeCompare(right.validFrom) || left.code.localeCompare(right.code));

  return next?.code ?? null;
}
