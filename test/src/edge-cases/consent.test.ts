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
import { PATH_OFFICES, TRUST_OFFICER } from "../harness/offices-of-bielefeld.js";
import { givenPerson, issueVoucher, type PersonByHand, redeemVoucher } from "../harness/person-by-hand.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const { CASE_MANAGEMENT, IMMIGRATION, NATURALISATION } = Office;
const FOREIGN_MEMBER = { as: "steering.borken", purpose: "STEERING_CASE_REVIEW" };

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

async function givenClient(key: string): Promise<ClientDesk & { readonly person: PersonByHand }> {
  const person = await givenPerson(hub, { key });

  return { ...openDesk(hub, person), person };
}

const agencies = async (token: string) => agenciesOf(await askPath(hub, token));

test("given: consent and release from confidentiality together open the path, of those offices that they name", async () => {
  const desk = await givenClient("given");
  for (const kind of KINDS) {
    expect(await desk.release()).toMatchObject(CONFLICT);
    await accepted(desk.record({ kind }));
  }
  const { releasedOffices, token } = (await accepted(desk.release())).releasePath;

  expect(releasedOffices).toEqual([CASE_MANAGEMENT]);
  expect(await agencies(token)).toEqual(["CM"]);
  await desk.permit([IMMIGRATION, NATURALISATION]);
  // What is given after a release is no part of it.
  expect(await agencies(token)).toEqual(["CM"]);
  expect(await agencies(await desk.releasedToken())).toEqual(["ABH", "CM", "EBH"]);
});

test("partly withdrawn: no earlier path lives on, and a new one shows the offices that are left as if no other had been permitted", async () => {
  const desk = await givenClient("partly-withdrawn");
  await desk.permit(PATH_OFFICES);
  const token = await desk.releasedToken();
  const withdrawn = await accepted(desk.withdraw({ scope: { sender: IMMIGRATION, kind: "CONSENT" } }));

  expect(withdrawn.withdrawPermissions).toEqual([{ kind: "CONSENT", sender: IMMIGRATION }]);
  expect(await askPath(hub, token)).toMatchObject(NOT_AVAILABLE);
  const answer = await askPath(hub, await desk.releasedToken());
  expect(agenciesOf(answer)).toEqual(["CM", "EBH"]);
  expect(answer.data.releasedPath.route).toMatchObject({ withheldCount: 0, gaps: [{ kind: "NOTHING_RELEASED" }] });
  expect(answer.text).not.toContain("ABH");
});

test("guardian: both sign where both are needed, the refusal of one is enough, and either withdraws", async () => {
  const desk = await givenClient("guardian");
  const child = { giver: "GUARDIAN", guardiansNeeded: 2, sixteenOn: addDays(localDate(), 700) };
  const answer = (verb: "give" | "refuse", permissionId: string) =>
    desk.change(`mutation ($input: PermissionAnswerInput!) { ${verb}Permission(input: $input) { state } }`, {
      input: { permissionId, by: "GUARDIAN", signer: 2, channel: "WRITTEN" },
    });
  const [refused] = await desk.permit([IMMIGRATION], child);
  const waiting = await desk.permit([CASE_MANAGEMENT], child);

  expect(await desk.release()).toMatchObject(CONFLICT);
  for (const id of waiting) expect((await accepted(answer("give", id))).givePermission.state).toBe("GIVEN");
  expect((await accepted(answer("refuse", String(refused)))).refusePermission.state).toBe("REFUSED");
  expect(await answer("give", String(refused))).toMatchObject(CONFLICT);
  const token = await desk.releasedToken();
  expect(await agencies(token)).toEqual(["CM"]);
  await accepted(desk.withdraw({ by: "GUARDIAN" }));
  expect(await askPath(hub, token)).toMatchObject(NOT_AVAILABLE);
});

test("foreign group: another group's member gets of a path what an unknown token gets, and nobody permits or releases to it", async () => {
  const desk = await givenClient("foreign-group");
  await desk.permit([CASE_MANAGEMENT]);
  const token = await desk.releasedToken();
  const answers = [await askPath(hub, token, FOREIGN_MEMBER), await askPath(hub, "unknown", FOREIGN_MEMBER)];
  const [foreign, unknown] = answers.map(({ text, extensions }) => text.replace(extensions.hub.requestId, "…"));

  expect(answers[0]).toMatchObject(NOT_AVAILABLE);
  expect(foreign).toBe(unknown);
  expect(await desk.record({ recipient: "LG-05554" })).toMatchObject(BAD_USER_INPUT);
  expect(await desk.release({ steeringGroup: "LG-05554" })).toMatchObject(BAD_USER_INPUT);
  expect(await agencies(token)).toEqual(["CM"]);
});

test("wrong date: what is dated in the future, before its beginning or for too long is BAD_USER_INPUT and changes nothing", async () => {
  const desk = await givenClient("wrong-date");
  await desk.permit([CASE_MANAGEMENT]);
  const token = await desk.releasedToken();
  const before = await desk.listPermissions();
  const today = localDate();
  const [yesterday, tomorrow] = [addDays(today, -1), addDays(today, 1)];

  for (const on of [yesterday, tomorrow]) expect(await desk.withdraw({ on })).toMatchObject(BAD_USER_INPUT);
  for (const dated of [
    { on: tomorrow },
    { validFrom: tomorrow, validTo: today },
    { validFrom: addDays(today, -9), validTo: yesterday },
    { validTo: addDays(today, 366) },
    { validFrom: "2026-02-30" },
  ])
    expect(await desk.record(dated)).toMatchObject(BAD_USER_INPUT);
  expect(await desk.listPermissions()).toEqual(before);
  expect(await agencies(token)).toEqual(["CM"]);
});

test("revoked release: its path is dead for good, and the client's other path and permissions stay", async () => {
  const desk = await givenClient("revoked-release");
  await desk.permit([CASE_MANAGEMENT]);
  const revoked = (await accepted(desk.release())).releasePath;
  const other = await desk.releasedToken();
  const revoke = () => desk.change("mutation ($id: ID!) { revokePath(pathId: $id) }", { id: revoked.pathId });

  expect((await revoke()).data).toEqual({ revokePath: true });
  expect(await askPath(hub, revoked.token)).toMatchObject(NOT_AVAILABLE);
  expect((await revoke()).data).toEqual({ revokePath: true });
  expect(await agencies(other)).toEqual(["CM"]);
  expect((await desk.listPermissions()).map(({ state }) => state)).toEqual(["GIVEN", "GIVEN"]);
  expect(await agencies(await desk.releasedToken())).toEqual(["CM"]);
  expect(await askPath(hub, revoked.token)).toMatchObject(NOT_AVAILABLE);
});

test("unlinked pair: the path that showed the wrong file is dead, and neither release nor voucher brings the file back", async () => {
  const desk = await givenClient("unlinked-pair");
  await desk.permit(PATH_OFFICES);
  const token = await desk.releasedToken();
  expect(await agencies(token)).toEqual(["ABH", "CM", "EBH"]);
  const [wrong] = await hub.asOwner(
    "trust-centre",
    `select id from person_link where office = 'IMMIGRATION' and person_id = (
      select person_id from person_link where pseudonym = '${desk.person.client}')`,
  );
  await accepted(
    hub.ask("mutation ($input: UnlinkInput!) { unlink(input: $input) { id } }", {
      ...TRUST_OFFICER,
      variables: { input: { link: wrong?.id, reason: "Verwechslung (erfunden)" } },
    }),
  );

  expect(await askPath(hub, token)).toMatchObject(NOT_AVAILABLE);
  expect(await redeemVoucher(hub, desk.person, await issueVoucher(hub, desk.person, IMMIGRATION))).toBe(false);
  await desk.permit(PATH_OFFICES);
  const { releasedOffices, token: next } = (await accepted(desk.release())).releasePath;
  expect(releasedOffices).toEqual([CASE_MANAGEMENT, NATURALISATION]);
  expect(await agencies(next)).toEqual(["CM", "EBH"]);
  expect(await askPath(hub, token)).toMatchObject(NOT_AVAILABLE);
});
