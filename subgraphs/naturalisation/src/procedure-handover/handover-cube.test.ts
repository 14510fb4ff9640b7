import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { brokenBalances } from "@kim-hub/kit/broken-balances";
import { quartersBetween } from "@kim-hub/kit/calendar";
import type { Member } from "@kim-hub/kit/cube";
import { createOrm } from "@kim-hub/kit/database";
import { database } from "../database.js";
import { PIPELINE_CUBE } from "../naturalisation-pipeline/pipeline-cube.js";
import { type InventedOffice, startInventedOffice } from "../testing/start-invented-office.js";
import { HANDOVER_CUBE, SOURCES } from "./handover-cube.js";

let office: InventedOffice;

beforeAll(async () => {
  office = await startInventedOffice(3, 900);
});

afterAll(() => office.stop());

const ASKED = ["05711", "05554"].flatMap((district) =>
  ["2022-Q4", "2023-Q2", "2024-Q4"].map((quarter) => ({ district, quarter })),
);
type Asked = (typeof ASKED)[number];
const membersAt = (asked: Asked) => HANDOVER_CUBE.listMembers(office.application.em.fork(), asked);

test.each(ASKED)("the statement counts what can be counted by hand: $district, $quarter", async (asked) => {
  const { district, quarter } = asked;
  const members = await membersAt(asked);
  const byHand = office.invented.flatMap(
    ({ procedure: { municipality, authorityId, pseudonym, isRestricted }, handovers }) =>
      handovers.flatMap(({ id, fromOffice, sentQuarter, acceptedQuarter }) => {
        const isThere = municipality?.startsWith(district) === true && !isRestricted;
        const isNow = acceptedQuarter >= `${quarter.slice(0, 4)}-Q1` && acceptedQuarter <= quarter;
        const took = quartersBetween(sentQuarter, acceptedQuarter);

        return isThere && isNow ? [[id, municipality, authorityId, pseudonym, fromOffice, took].join(" ")] : [];
      }),
  );
  const found = members.flatMap(({ id, municipality, authority, persons, marks, days }) =>
    [...SOURCES].flatMap((from) =>
      marks.has(from) ? [[id, municipality, authority, ...persons, from, ...(days.get(from) ?? [])].join(" ")] : [],
    ),
  );

  expect(byHand.length).toBeGreaterThan(3);
  expect(found.toSorted()).toEqual(byHand.toSorted());
});

test.each(ASKED)("each sum holds for each handover: $district, $quarter", async (asked) => {
  const members = await membersAt(asked);

  expect(brokenBalances(HANDOVER_CUBE, members)).toEqual([]);
});

test.each(ASKED)("the pipeline counts each procedure that came with a handover: $district, $quarter", async (asked) => {
  const placesOf = (members: readonly Member[], measure: string) =>
    members
      .flatMap(({ marks, municipality, authority }) => (marks.has(measure) ? [`${municipality} ${authority}`] : []))
      .toSorted();
  const pipeline = await PIPELINE_CUBE.listMembers(office.application.em.fork(), asked);
  const [link] = HANDOVER_CUBE.links ?? [];
  const taken = placesOf(await membersAt(asked), String(link?.measure));

  expect(taken.length).toBeGreaterThan(2);
  expect(placesOf(pipeline, String(link?.other.measure))).toEqual(taken);
});

test("of two handovers of one quarter one came with the procedure, and the first quarter of each district is known", async () => {
  const members = await membersAt({ district: "05554", quarter: "2024-Q4" });
  const owner = createOrm(database, office.ownerUrl);
  const firsts = await HANDOVER_CUBE.listDistricts(owner.em.fork());
  await owner.close();
  const counted = (measure: string) => members.filter(({ marks }) => marks.has(measure)).length;
  const accepted = office.invented.flatMap(({ procedure: { municipality, isRestricted }, handovers }) =>
    municipality === null || isRestricted
      ? []
      : handovers.map(({ acceptedQuarter }) => `${municipality.slice(0, 5)} ${acceptedQuarter}`),
  );

  expect([counted("withProcedure") > 0, counted("withoutProcedure") > 0]).toEqual([true, true]);
  expect(firsts.map(({ district, first }) => `${district} ${first}`)).toEqual(
    ["05554", "05711"].map((district) => accepted.filter((each) => each.startsWith(district)).toSorted()[0]),
  );
});
