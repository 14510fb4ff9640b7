import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import {
  accepted,
  agenciesOf,
  askPath,
  BAD_USER_INPUT,
  type ClientDesk,
  CONFLICT,
  KINDS,
  NOT_AVAILABLE,
  openDesk,
} from "../harness/client-desk.js";
import { letDaysPass } from "../harness/days-pass.js";
import { copyTexts, type OwnTexts } from "../harness/own-texts.js";
import { givenPerson } from "../harness/person-by-hand.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const inDays = (days: number) => addDays(localDate(), days);

let hub: TestHub;
let texts: OwnTexts;

beforeAll(async () => {
  texts = await copyTexts();
  hub = await startTestHub({ PERMISSION_TEXTS_DIRECTORY: texts.directory });
});

afterAll(() => hub.stop());

interface DatedDesk extends ClientDesk {
  readonly pass: (days: number) => Promise<void>;
}

async function givenClient(key: string): Promise<DatedDesk> {
  const person = await givenPerson(hub, { key });

  return { ...openDesk(hub, person), pass: (days) => letDaysPass(hub, person.client, days) };
}

const agencies = async (token: string) => agenciesOf(await askPath(hub, token));

test("renewed: the old permission holds to its last day, no earlier path goes on with the new one, and a new release does", async () => {
  const desk = await givenClient("renewed");
  const ids = await desk.permit([Office.CASE_MANAGEMENT], { validTo: inDays(9) });
  const token = await desk.releasedToken({ sitting: inDays(30) });
  for (const [index, kind] of KINDS.entries()) {
    const renewal = { kind, renews: ids[index], validFrom: inDays(10), validTo: inDays(200) };
    expect((await accepted(desk.record(renewal))).recordPermission.state).toBe("UPCOMING");
  }

  await desk.pass(9);
  expect(await agencies(token)).toEqual(["CM"]);
  await desk.pass(1);
  expect(await askPath(hub, token)).toMatchObject(NOT_AVAILABLE);
  const held = await desk.listPermissions();
  expect(held.map(({ state }) => state)).toEqual(["GIVEN", "GIVEN"]);
  for (const id of ids) expect(held).not.toContainEqual(expect.objectContaining({ id }));
  expect(await desk.record({ renews: ids[0] })).toMatchObject(CONFLICT);
  expect(await agencies(await desk.releasedToken())).toEqual(["CM"]);
});

test("16th birthday: a guardian's permission is dead from the birthday on until the person signs, and so is its path", async () => {
  const desk = await givenClient("sixteen");
  const child = { giver: "GUARDIAN", sixteenOn: inDays(20) };
  expect((await accepted(desk.record(child))).recordPermission.validTo).toBe(inDays(19));
  await desk.permit([Office.CASE_MANAGEMENT], child);
  const token = await desk.releasedToken({ sitting: inDays(60) });

  await desk.pass(19);
  expect(await agencies(token)).toEqual(["CM"]);
  await desk.pass(1);
  expect(await askPath(hub, token)).toMatchObject(NOT_AVAILABLE);
  expect(await desk.release()).toMatchObject(CONFLICT);
  // On the birthday a guardian signs no longer.
  expect(await desk.record({ ...child, sixteenOn: localDate() })).toMatchObject(BAD_USER_INPUT);
  await desk.permit([Office.CASE_MANAGEMENT]);
  expect(await askPath(hub, token)).toMatchObject(NOT_AVAILABLE);
  expect(await agencies(await desk.releasedToken())).toEqual(["CM"]);
});

test("expired sitting: a path lives to the end of its sitting's day, whatever the permissions, and none is released for a past one", async () => {
  const desk = await givenClient("expired-sitting");
  await desk.permit([Office.CASE_MANAGEMENT]);
  const token = await desk.releasedToken({ sitting: inDays(14) });

  await desk.pass(14);
  expect(await agencies(token)).toEqual(["CM"]);
  await desk.pass(1);
  expect(await askPath(hub, token)).toMatchObject(NOT_AVAILABLE);
  expect(await desk.release({ sitting: inDays(-1) })).toMatchObject(BAD_USER_INPUT);
  expect(await desk.release({ sitting: inDays(91) })).toMatchObject(BAD_USER_INPUT);
  expect(await agencies(await desk.releasedToken({ sitting: inDays(90) }))).toEqual(["CM"]);
  expect(await askPath(hub, token)).toMatchObject(NOT_AVAILABLE);
});

test.each(KINDS)(
  "last day: a path is available on the last day of its %s, as Berlin counts days, and no longer",
  async (ending) => {
    const desk = await givenClient(`last-day-of-${ending}`);
    for (const kind of KINDS) await accepted(desk.record({ kind, validTo: inDays(kind === ending ? 40 : 80) }));
    const token = await desk.releasedToken({ sitting: inDays(90) });

    await desk.pass(40);
    expect(await agencies(token)).toEqual(["CM"]);
    await desk.pass(1);
    expect(await askPath(hub, token)).toMatchObject(NOT_AVAILABLE);
  },
);

test("text out of force: what was signed on it stays and may be recorded late, and nobody signs it any more", async () => {
  const desk = await givenClient("text-out-of-force");
  await desk.permit([Office.CASE_MANAGEMENT]);
  const token = await desk.releasedToken({ sitting: inDays(9) });
  await desk.pass(1);
  texts.replace("2026-1", "2026-2");
  await hub.restart("trust-centre");
  const next = { validFrom: inDays(0), textVersion: "2026-2" };

  expect(await desk.record()).toMatchObject(BAD_USER_INPUT);
  expect(await agencies(token)).toEqual(["CM"]);
  expect(await agencies(await desk.releasedToken())).toEqual(["CM"]);
  // Signed yesterday, when it was in force; today that one is signed which replaced it, and yesterday nobody could.
  await accepted(desk.record({ on: inDays(-1) }));
  await accepted(desk.record(next));
  expect(await desk.record({ ...next, on: inDays(-1) })).toMatchObject(BAD_USER_INPUT);
});
