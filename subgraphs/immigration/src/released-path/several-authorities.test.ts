import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays } from "@kim-hub/kit/calendar";
import { askParts, STEERING_GROUP, startOfficeExample } from "@kim-hub/kit/office-example";
import type { OfficePart } from "@kim-hub/kit/office-part";
import { quartersTwice } from "@kim-hub/kit/quarters-twice";
import { createRandom } from "@kim-hub/kit/test-random";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { ResidenceStatus } from "../residence-status/residence-status.js";
import { StatusCode } from "../status-code/status-code.js";
import { createFile } from "../testing/create-file.js";
import { immigration } from "../testing/immigration.js";

const CODES = [
  StatusCode.ASYLUM_PERMISSION,
  StatusCode.TOLERATION,
  StatusCode.TOLERATION_TRAINING,
  StatusCode.RP_FAMILY,
];
const PEOPLE = 80;

type Status = Pick<ResidenceStatus, "code" | "validFrom" | "validTo">;

let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(immigration);
});

afterAll(() => office.stop());

/** What the office releases under a mandate for these pseudonyms, with one select and one statement of the log. */
async function partOf(...pseudonyms: readonly string[]): Promise<OfficePart> {
  const { body, purpose } = STEERING_GROUP;
  const sealed = await office.seal({ pseudonyms, body, purpose }, immigration.office);
  const { data, errors, statements } = await askParts(office, immigration.office, [sealed]);

  expect(errors).toBeUndefined();
  expect(statements).toBe(2);

  return data._entities[0].immigrationPart;
}

const statusesOf = (file: ReturnType<typeof createFile>, statuses: readonly Status[]) =>
  statuses.map((status) => new ResidenceStatus({ file, ...status }));

/** A person's file as if they had never moved (`stay`), and the two files of the same statuses of one who moved on a day. */
async function givenMove(key: string, statuses: readonly Status[], movedOn: string) {
  const stay = createFile({ authorityId: "ABH-05711", pseudonym: `${key}-stay` });
  const later = createFile({
    ...{ authorityId: "ABH-05758", pseudonym: `${key}-new` },
    ...{ transferredFrom: "ABH-05711", transferredFromOn: movedOn },
  });
  const old = createFile({
    ...{ authorityId: "ABH-05711", pseudonym: `${key}-old`, transferredOn: movedOn, continuedAs: later.id },
  });
  await office.given(...[stay, later, old], ...[stay, later, old].flatMap((file) => statusesOf(file, statuses)));
}

test(`of ${PEOPLE} random people who moved, both authorities' files make the path of one who stayed, and no quarter of a code counts twice`, async () => {
  const random = createRandom(20261127);
  for (let person = 0; person < PEOPLE; person += 1) {
    let day = addDays("2018-01-01", random(400));
    const statuses = Array.from({ length: 1 + random(4) }, (): Status => {
      const validFrom = day;
      const validTo = addDays(validFrom, 1 + random(500));
      day = addDays(validTo, 1 + random(3) * random(200));

      return { code: CODES[random(CODES.length)] ?? StatusCode.TOLERATION, validFrom, validTo };
    });
    const movedOn = addDays(statuses[0]?.validFrom ?? day, random(900));
    await givenMove(`p${person}`, statuses, movedOn);
    const both = await partOf(`p${person}-old`, `p${person}-new`);

    expect(both).toEqual(await partOf(`p${person}-stay`));
    expect(quartersTwice(both.segments)).toEqual([]);
  }
});

test("two authorities that know nothing of each other make one file of statuses, and what both record counts once", async () => {
  const [first, second] = ["ABH-05711", "ABH-05758"].map((authorityId) =>
    createFile({ authorityId, pseudonym: `unknown-${authorityId}` }),
  );
  if (!first || !second) throw new Error("There are two files.");
  await office.given(
    ...[first, second],
    ...statusesOf(first, [{ code: StatusCode.TOLERATION, validFrom: "2019-02-04", validTo: "2022-08-30" }]),
    ...statusesOf(second, [
      { code: StatusCode.TOLERATION, validFrom: "2021-02-04", validTo: "2023-03-30" },
      { code: StatusCode.RP_OPPORTUNITY, validFrom: "2023-08-01", validTo: null },
    ]),
  );
  const { segments } = await partOf(first.pseudonym, second.pseudonym);

  expect(segments.map(({ code, fromQuarter, toQuarter }) => `${code} ${fromQuarter} ${toQuarter}`)).toEqual([
    "TOLERATED 2019-Q1 2023-Q3",
    "RIGHT_TO_REMAIN 2023-Q3 null",
  ]);
});

test("a part of several authorities is as of the oldest export, and has one entry for each pseudonym in the log", async () => {
  const file = (authorityId: string) => createFile({ authorityId, pseudonym: `asof-${authorityId}` });
  const files = [file("ABH-05711"), file("ABH-05770")];
  await office.given(
    ...files,
    ...files.flatMap((each) =>
      statusesOf(each, [{ code: StatusCode.TOLERATION, validFrom: "2019-02-04", validTo: null }]),
    ),
  );
  await office.rows("insert into data_state (authority_id, as_of) values ('ABH-05770', '2024-05-15')");
  const { asOf } = await partOf(...files.map(({ pseudonym }) => pseudonym));

  expect(asOf).toBe("2024-03-31");
  expect(await office.rows("select subject from disclosure_log where subject like 'asof-%' order by subject")).toEqual([
    { subject: "asof-ABH-05711" },
    { subject: "asof-ABH-05770" },
  ]);
});
