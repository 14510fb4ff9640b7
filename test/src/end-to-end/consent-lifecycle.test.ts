import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { subjectOf } from "@kim-hub/infra/people";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import {
  accepted,
  agenciesOf,
  askPath,
  BAD_USER_INPUT,
  CONFLICT,
  NOT_AVAILABLE,
  openDesk,
} from "../harness/client-desk.js";
import { letDaysPass } from "../harness/days-pass.js";
import { CLERKS, PATH_OFFICES } from "../harness/offices-of-bielefeld.js";
import { copyTexts, type OwnTexts } from "../harness/own-texts.js";
import { givenPerson, withdrawAtCounter } from "../harness/person-by-hand.js";
import { type HubAnswer, startTestHub, type TestHub } from "../harness/test-hub.js";

const { CASE_MANAGEMENT, IMMIGRATION, NATURALISATION } = Office;
/** Days from the first signature on: when the client is 16, and the last day of what the client then permits. */
const [SIXTEEN, LAST] = [95, 364];

let hub: TestHub;
let texts: OwnTexts;

beforeAll(async () => {
  texts = await copyTexts();
  hub = await startTestHub({ PERMISSION_TEXTS_DIRECTORY: texts.directory });
});

afterAll(() => hub.stop());

const agencies = async (token: string) => agenciesOf(await askPath(hub, token));

/** An answer's bytes without what is new in every one. */
const bytesOf = ({ text, extensions }: HubAnswer) => text.replace(extensions.hub.requestId, "…");

test("over a year, what a young client's guardian and later the client give, withdraw and give anew decides each next answer", async () => {
  const person = await givenPerson(hub, { key: "lifecycle", birthDate: "2011-03-01" });
  const desk = openDesk(hub, person);
  let today = 0;
  const until = async (day: number) => {
    await letDaysPass(hub, person.client, day - today);
    today = day;
  };
  const day = (on: number) => addDays(localDate(), on - today);
  const guardians = (more: object = {}) => ({
    ...{ giver: "GUARDIAN", sixteenOn: day(SIXTEEN), validTo: day(LAST), ...more },
  });

  // Consent and release from confidentiality of three offices, and a path for 90 days.
  await desk.permit(PATH_OFFICES, guardians());
  const first = (await accepted(desk.release({ sitting: day(90) }))).releasePath;
  expect(first.releasedOffices).toEqual(PATH_OFFICES);
  expect(await agencies(first.token)).toEqual(["ABH", "CM", "EBH"]);

  // Withdrawn of the immigration office alone: the path is dead for good, and a new one shows the other two. The gap that this leaves
  // says nothing of any agency's work.
  await until(1);
  const ofOne = await accepted(desk.withdraw({ scope: { sender: IMMIGRATION }, by: "GUARDIAN" }));
  expect(ofOne.withdrawPermissions).toHaveLength(2);
  expect(await askPath(hub, first.token)).toMatchObject(NOT_AVAILABLE);
  const second = (await accepted(desk.release({ sitting: day(90) }))).releasePath;
  const withoutOne = await askPath(hub, second.token);
  expect(second.releasedOffices).toEqual([CASE_MANAGEMENT, NATURALISATION]);
  expect(agenciesOf(withoutOne)).toEqual(["CM", "EBH"]);
  expect(withoutOne.data.releasedPath.route.gaps).toMatchObject([{ kind: "NOTHING_RELEASED" }]);

  // All withdrawn.
  await until(2);
  expect((await accepted(desk.withdraw({ by: "GUARDIAN" }))).withdrawPermissions).toHaveLength(4);
  for (const { token } of [first, second]) expect(await askPath(hub, token)).toMatchObject(NOT_AVAILABLE);

  // Given anew for case management: no earlier path lives again, a new release is needed.
  await until(3);
  await desk.permit([CASE_MANAGEMENT], guardians());
  for (const { token } of [first, second]) expect(await askPath(hub, token)).toMatchObject(NOT_AVAILABLE);
  const third = await desk.releasedToken({ sitting: day(90) });
  expect(await agencies(third)).toEqual(["CM"]);

  // Dated in the future or before it was given, a withdrawal withdraws nothing.
  for (const on of [day(4), day(2)]) expect(await desk.withdraw({ on, by: "GUARDIAN" })).toMatchObject(BAD_USER_INPUT);
  expect(await agencies(third)).toEqual(["CM"]);

  // The release from confidentiality alone: the path is dead, and the consent is untouched, until it is withdrawn, once.
  await accepted(desk.withdraw({ scope: { kind: "CONFIDENTIALITY_RELEASE" }, by: "GUARDIAN" }));
  expect(await askPath(hub, third)).toMatchObject(NOT_AVAILABLE);
  expect(await desk.listPermissions()).toMatchObject([{ kind: "CONSENT", state: "GIVEN" }]);
  const [once, twice] = [await desk.withdraw({ by: "GUARDIAN" }), await desk.withdraw({ by: "GUARDIAN" })];
  expect(once.data).toEqual({ withdrawPermissions: [{ kind: "CONSENT", sender: CASE_MANAGEMENT }] });
  expect({ data: twice.data, errors: twice.errors }).toEqual({ data: { withdrawPermissions: [] } });

  // The text is retired: what was signed on it holds on, and nobody signs it any more.
  await until(4);
  await desk.permit(PATH_OFFICES, guardians());
  await until(5);
  texts.replace("2026-1", "2026-2");
  await hub.restart("trust-centre");
  expect(await desk.record(guardians())).toMatchObject(BAD_USER_INPUT);
  const fourth = await desk.releasedToken({ sitting: day(90) });
  expect(await agencies(fourth)).toEqual(["ABH", "CM", "EBH"]);

  // Withdrawn at the immigration office's counter: its clerk records it, it holds from the next query on, and the office learns nothing.
  const counter = { person, office: IMMIGRATION, by: "GUARDIAN" } as const;
  const atCounter = await withdrawAtCounter(hub, counter);
  expect(atCounter.data).toEqual({ withdrawAtCounter: true });
  expect(await askPath(hub, fourth)).toMatchObject(NOT_AVAILABLE);
  expect(await desk.listPermissions()).toEqual([]);
  expect(bytesOf(await withdrawAtCounter(hub, counter))).toBe(bytesOf(atCounter));
  expect(await recordersOfWithdrawals(person.client, day(5))).toEqual([subjectOf(CLERKS.IMMIGRATION.as)]);

  // The client is 16: a guardian's permission is dead from the birthday on, until the client signs.
  const ofNow = { textVersion: "2026-2" };
  await desk.permit([CASE_MANAGEMENT], guardians(ofNow));
  await until(SIXTEEN - 1);
  const fifth = await desk.releasedToken({ sitting: day(SIXTEEN + 30) });
  expect(await agencies(fifth)).toEqual(["CM"]);
  await until(SIXTEEN);
  expect(await askPath(hub, fifth)).toMatchObject(NOT_AVAILABLE);
  expect(await desk.release()).toMatchObject(CONFLICT);
  await desk.permit([CASE_MANAGEMENT, NATURALISATION], { ...ofNow, validTo: day(LAST) });
  expect(await askPath(hub, fifth)).toMatchObject(NOT_AVAILABLE);
  expect(await agencies(await desk.releasedToken())).toEqual(["CM", "EBH"]);

  // The last day, to its last minute in Berlin, and no longer.
  await until(LAST - 1);
  const sixth = await desk.releasedToken({ sitting: day(LAST + 80) });
  await until(LAST);
  const last = await askPath(hub, sixth);
  expect(agenciesOf(last)).toEqual(["CM", "EBH"]);
  const ofToday = await askPath(hub, await desk.releasedToken());
  const end = new Date(ofToday.data.releasedPath.validUntil).getTime();
  expect([end - 60_000, end].map((instant) => localDate(new Date(instant)))).toEqual([day(LAST), day(LAST + 1)]);
  await until(LAST + 1);
  expect(await askPath(hub, sixth)).toMatchObject(NOT_AVAILABLE);
  expect(await desk.release()).toMatchObject(CONFLICT);
}, 120_000);

/** Who recorded withdrawals of a day. */
async function recordersOfWithdrawals(client: string, day: string): Promise<readonly unknown[]> {
  const rows = await hub.asOwner(
    "trust-centre",
    `select distinct event.recorded_by from permission_event event join permission on permission.id = permission_id
       join person_link on person_link.id = client_id
     where event = 'WITHDRAWN' and on_day = '${day}' and pseudonym = '${client}'`,
  );

  return rows.map((row) => row.recorded_by);
}
