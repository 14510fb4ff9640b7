import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { brokenBalances } from "@kim-hub/kit/broken-balances";
import { balancesOf, type Member } from "@kim-hub/kit/cube";
import { lastDayOf } from "@kim-hub/kit/quarter-days";
import { StatusCode } from "../status-code/status-code.js";
import type { InventedFile } from "../testing/invent-files.js";
import { type InventedOffice, startInventedOffice } from "../testing/start-invented-office.js";
import { HALF_YEARS } from "./half-year.js";
import { TRANSITIONS_CUBE } from "./transitions-cube.js";

let office: InventedOffice;

beforeAll(async () => {
  office = await startInventedOffice(3, 1000);
});

afterAll(() => office.stop());

const ASKED = ["05711", "05554"].flatMap((district) =>
  ["2023-Q2", "2023-Q3", "2024-Q2", "2025-Q3"].map((quarter) => ({ district, quarter })),
);
const listMembers = (asked: (typeof ASKED)[number]): Promise<readonly Member[]> =>
  TRANSITIONS_CUBE.listMembers(office.application.em.fork(), asked);

test("the half-years are those in which the law allowed grants, from the last day of 2022 to that of 2025 but one", () => {
  expect(HALF_YEARS.map(({ name }) => name)).toEqual([
    ...["2022-H2", "2023-H1", "2023-H2", "2024-H1", "2024-H2", "2025-H1", "2025-H2"],
  ]);
});

test.each(ASKED)(
  "the transitions are those that can be counted file by file: $district, $quarter",
  async ({ district, quarter }) => {
    const found = await listMembers({ district, quarter });
    const shown = new Set(TRANSITIONS_CUBE.shown);
    const day = lastDayOf(quarter);
    const byHand = office.invented
      .filter(({ file: { municipality, isRestricted } }) => !isRestricted && municipality?.startsWith(district))
      .flatMap((each) => {
        const began = beganOn(each);
        const half = HALF_YEARS.find(({ firstDay, lastDay }) => began >= firstDay && began <= lastDay);
        const next = nextOf(each, began, day);

        return half && half.lastDay <= day ? [`${each.file.id} ${half.name} granted,${half.name} ${next}`] : [];
      });
    const textOf = ({ id, marks }: Member) => `${id} ${[...marks].filter((mark) => shown.has(mark)).join()}`;

    expect(byHand.length).toBeGreaterThan(10);
    expect(found.map(textOf).toSorted()).toEqual(byHand.toSorted());
  },
);

test("each sum and each balance holds for every file", async () => {
  const { shown, hidden } = TRANSITIONS_CUBE;
  const members = (await Promise.all(ASKED.map(listMembers))).flat();
  const known = new Set([...shown, ...hidden]);

  expect(members.length).toBeGreaterThan(200);
  expect(brokenBalances(TRANSITIONS_CUBE, members)).toEqual([]);
  expect(
    balancesOf(TRANSITIONS_CUBE)
      .flatMap(({ these, those }) => [...these, ...those])
      .filter((each) => !known.has(each)),
  ).toEqual([]);
});

/** The first day of the title where the law allowed one. */
function beganOn({ statuses }: InventedFile): string {
  const [began = ""] = statuses
    .flatMap(({ code, validFrom }) => (code === StatusCode.RP_OPPORTUNITY ? [validFrom] : []))
    .filter((validFrom) => validFrom >= "2022-07-01" && validFrom <= "2025-12-31")
    .toSorted();

  return began;
}

/** The first status after that day, and up to the other, which is neither the title itself nor lets it go on. */
function nextOf({ statuses }: InventedFile, began: string, day: string): string {
  const [next] = statuses
    .filter(({ code, validFrom }) => validFrom > began && validFrom <= day && code !== StatusCode.RP_OPPORTUNITY)
    .filter(({ code }) => code !== StatusCode.FICTION_CERTIFICATE)
    .toSorted((left, right) => left.validFrom.localeCompare(right.validFrom) || left.code.localeCompare(right.code));
  if (next?.code === StatusCode.RP_WELL_INTEGRATED_YOUTH) return "toWellIntegratedYouth";
  if (next?.code === StatusCode.RP_SUSTAINABLE_INTEGRATION) return "toSustainableIntegration";

  return next?.code.startsWith("TOLERATION") ? "toToleration" : "other";
}
