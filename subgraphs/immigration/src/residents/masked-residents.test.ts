import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addContributions } from "@kim-hub/kit/add-contributions";
import { contribute } from "@kim-hub/kit/contribute";
import { createOrm, type Orm } from "@kim-hub/kit/database";
import type { MaskedRound } from "@kim-hub/kit/masked-round";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import { createRandom } from "@kim-hub/kit/test-random";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Role, type Viewer } from "@kim-hub/kit/viewer";
import { database } from "../database.js";
import { ResidenceStatus } from "../residence-status/residence-status.js";
import { StatusCode, statusGroup } from "../status-code/status-code.js";
import { createFile } from "../testing/create-file.js";
import { immigration } from "../testing/immigration.js";
import { MASKED_RESIDENTS } from "./masked-residents.js";

let office: TestSubgraph;
let application: Orm;

const AUTHORITIES = ["ABH-05112", "ABH-05113", "ABH-05114", "ABH-05116", "ABH-05117", "ABH-05119", "ABH-05120"];
const PRIVATE_KEYS = new Map(AUTHORITIES.map((each) => [each, generateKeyPairSync("x25519").privateKey]));
const publicKeys = new Map([...PRIVATE_KEYS].map(([authority, key]) => [authority, createPublicKey(key)]));
const CODES = [StatusCode.TOLERATION, StatusCode.RP_FAMILY, StatusCode.SETTLEMENT];
const random = createRandom(9);
const held = AUTHORITIES.flatMap((authorityId) =>
  Array.from({ length: 5 + random(30) }, (_, index) => ({
    ...{ authorityId, fileReference: `${authorityId}/${index}`, personNumber: `P ${random(20)}` },
    code: CODES[random(3)] ?? StatusCode.TOLERATION,
  })),
);

beforeAll(async () => {
  office = await startOfficeExample(immigration);
  const files = held.map(({ code: _code, ...values }) => createFile(values));
  await office.given(...files);
  await office.given(
    ...held.map(
      ({ code }, index) =>
        new ResidenceStatus({ file: files[index] ?? "", code, validFrom: "2020-01-01", validTo: null }),
    ),
  );
  application = createOrm(database, office.applicationUrl);
});

afterAll(async () => {
  await application.close();
  await office.stop();
});

const roundOf = (members: readonly string[], quarter: string): MaskedRound => ({
  ...{ figure: "RESIDENTS_BY_STATUS_GROUP", quarter, members },
});

function give(authority: string, round: MaskedRound, as: Partial<Viewer> = {}) {
  const privateKey = PRIVATE_KEYS.get(authority);
  if (!privateKey) throw new Error("An authority of the test has a key.");
  const steward: Viewer = {
    ...{ actor: `steward ${authority}`, role: Role.DATA_STEWARD, authority, body: null, purpose: null },
    ...{ caseReference: null, requestId: "test" },
    ...as,
  };

  return contribute(application.em.fork(), {
    ...{ maskedFigure: MASKED_RESIDENTS, round, steward },
    contributor: { authority, privateKey, publicKeys },
  });
}

const giveAll = async (round: MaskedRound) => {
  const contributions = [];
  for (const member of round.members) contributions.push(await give(member, round));

  return contributions;
};

test("the total over several authorities is what can be counted person by person", async () => {
  const members = AUTHORITIES.slice(0, 4);
  const round = roundOf(members, "2024-Q1");
  const sums = addContributions(round, await giveAll(round));
  const byHand = MASKED_RESIDENTS.cells.map((group) => {
    const own = held.filter(({ authorityId, code }) => members.includes(authorityId) && statusGroup(code) === group);

    return new Set(own.map(({ authorityId, personNumber }) => `${authorityId} ${personNumber}`)).size;
  });

  expect(sums).toEqual(byHand);
  expect(Math.max(...sums)).toBeGreaterThan(10);
});

test("the office records who gave what to which roster, and no role of the application changes or deletes it", async () => {
  const round = roundOf(AUTHORITIES.slice(0, 3), "2024-Q2");
  const { words } = await give("ABH-05112", round);
  const [row] = await office.rows("select * from masked_contribution where quarter = '2024-Q2'");
  const em = application.em.fork();

  expect(row).toMatchObject({
    ...{ authority_id: "ABH-05112", roster: round.members, words, recorded_by: "steward ABH-05112" },
  });
  for (const statement of ["delete from masked_contribution", "update masked_contribution set roster = '{}'"]) {
    await em.execute(statement).catch(() => {});
    expect(
      await office.rows("select 1 from masked_contribution where quarter = '2024-Q2' and roster <> '{}'"),
    ).toHaveLength(1);
  }
});

test("a second time the same words are given, also after a late entry: other words would tell the difference", async () => {
  const round = roundOf(AUTHORITIES.slice(0, 3), "2024-Q3");
  const first = await give("ABH-05113", round);
  const late = createFile({ authorityId: "ABH-05113", fileReference: "late" });
  await office.given(late);
  await office.given(
    new ResidenceStatus({ file: late, code: StatusCode.SETTLEMENT, validFrom: "2020-01-01", validTo: null }),
  );

  expect(await give("ABH-05113", round)).toEqual(first);
});

test("a roster that differs by one authority from one that can be added up is refused, either way", async () => {
  const [a = "", b = "", c = "", d = ""] = AUTHORITIES;
  await giveAll(roundOf([a, b, c], "2023-Q1"));
  await giveAll(roundOf([a, b, c, d], "2023-Q2"));
  const message = (quarter: string) =>
    `Beside the rosters that can be added up for ${quarter} this one would tell the counts of ABH-05116 alone.`;

  await expect(give(a, roundOf([a, b, c, d], "2023-Q1"))).rejects.toThrow(message("2023-Q1"));
  await expect(give(a, roundOf([a, b, c], "2023-Q2"))).rejects.toThrow(message("2023-Q2"));
});

test("three rosters of which one authority would be left over are refused, whichever comes last", async () => {
  const [halves, others] = [AUTHORITIES.slice(0, 3), AUTHORITIES.slice(3, 6)];
  await giveAll(roundOf(halves, "2023-Q3"));
  await giveAll(roundOf(others, "2023-Q3"));

  await expect(give("ABH-05112", roundOf(AUTHORITIES, "2023-Q3"))).rejects.toThrow("the counts of ABH-05120 alone");
});

test("a round that one authority failed is begun anew without it, and then it cannot give to the first one any more", async () => {
  const [a = "", b = "", c = "", d = ""] = AUTHORITIES;
  const failed = roundOf([a, b, c, d], "2023-Q4");
  for (const member of [a, b, c]) await give(member, failed);
  const anew = roundOf([a, b, c], "2023-Q4");
  const sums = addContributions(anew, await giveAll(anew));

  expect(sums.some((sum) => sum > 0)).toBe(true);
  await expect(give(d, failed)).rejects.toThrow("this one would tell the counts of ABH-05116 alone");
});

test("two stewards at the same time cannot each complete a roster that together would tell an authority's counts", async () => {
  const [a = "", b = "", c = "", d = ""] = AUTHORITIES;
  const [three, four] = [roundOf([a, b, c], "2022-Q4"), roundOf([a, b, c, d], "2022-Q4")];
  for (const member of [a, b]) await give(member, three);
  for (const member of [a, b, d]) await give(member, four);
  const answers = await Promise.allSettled([give(c, three), give(c, four)]);

  expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("only the data steward of the authority contributes, of a quarter that has ended, to the figure itself", async () => {
  const round = roundOf(AUTHORITIES.slice(0, 3), "2022-Q1");
  const refused = "To a masked total the data steward of an authority contributes, for that authority.";

  await expect(give("ABH-05112", round, { role: Role.IMMIGRATION_CLERK })).rejects.toThrow(refused);
  await expect(give("ABH-05112", round, { authority: "ABH-05113" })).rejects.toThrow(refused);
  await expect(give("ABH-05112", { ...round, quarter: "2099-Q1" })).rejects.toThrow("has not ended");
  await expect(give("ABH-05112", { ...round, figure: "CLIENTS_BY_STAGE" })).rejects.toThrow("another figure");
});
