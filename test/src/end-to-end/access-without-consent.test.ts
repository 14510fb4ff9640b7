import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { type AuditRun, givenAssignment, runAudit } from "../harness/audit-run.js";
import { accepted, askPath, NOT_AVAILABLE, openDesk } from "../harness/client-desk.js";
import { holdImmigrationOffice } from "../harness/held-office.js";
import { PATH_OFFICES, type PathOffice } from "../harness/offices-of-bielefeld.js";
import { givenPerson, type PersonByHand } from "../harness/person-by-hand.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const { CASE_MANAGEMENT, IMMIGRATION, NATURALISATION } = Office;
const REFERENCE = "LDI 5.3-2026 (erfunden)";
const TODAY = localDate();
const NOTHING = [CASE_MANAGEMENT, IMMIGRATION, NATURALISATION].map((office) => ({
  ...{ accesses: [], office, answered: true },
}));

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
  for (const [office, authority] of [
    ["trust-centre", "TRUST-CENTRE"],
    ["case-management", "CM-05711"],
    ["immigration", "ABH-05711"],
    ["naturalisation", "EBH-05711"],
  ] as const)
    await givenAssignment(hub, office, { authority, reference: REFERENCE });
});

afterAll(() => hub.stop());

const audit = (variables: object = {}, assignment: string = REFERENCE): Promise<AuditRun> =>
  runAudit(hub, {
    ...{ id: "a2-access-without-valid-consent", assignment },
    variables: { from: TODAY, to: TODAY, ...variables },
  });

/** A person of all three offices whose path the steering group may read. */
async function givenPath(key: string): Promise<PersonByHand & { readonly token: string }> {
  const person = await givenPerson(hub, { key });
  const desk = openDesk(hub, person);
  await desk.permit(PATH_OFFICES);

  return { ...person, token: await desk.releasedToken() };
}

const withdraw = (person: PersonByHand) => accepted(openDesk(hub, person).withdraw());

/** Copies the entry of a use in the immigration office's log as its owner could, with another mandate or at another instant. */
async function plant(mandate: string, change: { readonly at: string; readonly as?: string }): Promise<string> {
  const id = randomUUID();
  await hub.asOwner(
    "immigration",
    `insert into disclosure_log (id, at, request_id, actor, role, body, purpose, subject, mandate_id, basis, kind, coordinate, fields)
      select '${id}', '${change.at}', request_id, actor, role, body, purpose, subject, '${change.as ?? mandate}', basis, kind,
        coordinate, fields from disclosure_log where mandate_id = '${mandate}' order by at limit 1`,
  );

  return id;
}

test("a path is read and its permissions withdrawn: no finding, until an office uses its mandate a second later, or an unknown one", async () => {
  const person = await givenPath("withdrawn");
  expect((await askPath(hub, person.token)).errors).toBeUndefined();
  await withdraw(person);
  expect(await askPath(hub, person.token)).toMatchObject(NOT_AVAILABLE);
  const before = await audit();

  expect(before.errors).toBeUndefined();
  expect(before.data).toEqual({ consentAudit: { offices: NOTHING } });
  expect(before.passed).toBe(true);

  const [withdrawn] = await hub.asOwner(
    "trust-centre",
    `select mandate.id as mandate,
        to_char((event.recorded_at + interval '1 second') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as later
      from permission join permission_event event on event.permission_id = permission.id and event.event = 'WITHDRAWN'
        join person_link client on client.id = permission.client_id and client.pseudonym = '${person.client}'
        join sealed_mandate mandate on mandate.client_id = client.id and mandate.office = 'IMMIGRATION'
      order by event.recorded_at limit 1`,
  );
  const { mandate, later } = Object(withdrawn);
  const late = await plant(mandate, { at: later });
  const unknown = await plant(mandate, { at: later, as: randomUUID() });
  const after = await audit();
  const [, immigration] = after.data.consentAudit.offices;

  expect(after.errors).toBeUndefined();
  expect(after.passed).toBe(false);
  const use = { purpose: "STEERING_CASE_REVIEW", basisClaimed: expect.stringContaining("Einwilligung") };
  const byState = (left: { consentState: string }, right: { consentState: string }) =>
    left.consentState.localeCompare(right.consentState);
  expect(immigration.accesses.toSorted(byState)).toEqual([
    {
      ...use,
      disclosureLogId: unknown,
      at: expect.any(String),
      consentId: null,
      consentState: "UNKNOWN",
      gapSeconds: null,
    },
    {
      ...{ ...use, disclosureLogId: late, at: new Date(later).toISOString() },
      ...{ consentId: expect.any(String), consentState: "WITHDRAWN", gapSeconds: 1 },
    },
  ]);
  expect(
    after.data.consentAudit.offices.filter(({ office }: { office: PathOffice }) => office !== IMMIGRATION),
  ).toEqual(NOTHING.filter(({ office }) => office !== IMMIGRATION));
  const of = await audit({ agency: NATURALISATION });
  expect(of.data).toEqual({ consentAudit: { offices: NOTHING.filter(({ office }) => office === NATURALISATION) } });
  expect(of.passed).toBe(true);
  await hub.asOwner("immigration", `delete from disclosure_log where id in ('${late}', '${unknown}')`);
}, 120_000);

test("a withdrawal that races a read is never a finding", async () => {
  const people: PersonByHand[] = [];
  for (const key of ["race-1", "race-2", "race-3"]) {
    const person = await givenPath(key);
    people.push(person);
    const looks = Array.from({ length: 4 }, () => askPath(hub, person.token));
    await Promise.all([...looks, withdraw(person)]);
  }
  // An office that has the mandate, and waits for its database while the withdrawal is recorded.
  const held = await givenPath("held");
  const office = await holdImmigrationOffice(hub);
  const look = askPath(hub, held.token);
  await office.untilAsked();
  await withdraw(held);
  await office.letGo();
  await look;
  const { data, errors, passed } = await audit();

  expect(errors).toBeUndefined();
  expect(data).toEqual({ consentAudit: { offices: NOTHING } });
  expect(passed).toBe(true);
}, 180_000);

test("an office that is down is said to be so: its findings are null with an error, and the run does not pass", async () => {
  await hub.services.get("naturalisation")?.stop();
  const { data, errors, passed } = await audit();
  await hub.restart("naturalisation");

  expect(data.consentAudit.offices).toEqual([
    ...NOTHING.slice(0, 2),
    { accesses: null, office: NATURALISATION, answered: false },
  ]);
  expect(errors).toContainEqual(
    expect.objectContaining({
      path: ["consentAudit", "offices", 2, "accesses"],
      message: expect.stringContaining("The log of NATURALISATION was not read"),
      extensions: expect.objectContaining({ code: "SOURCE_UNAVAILABLE" }),
    }),
  );
  expect(passed).toBeNull();
  expect((await audit()).passed).toBe(true);
}, 120_000);

test("without an assignment nobody audits, and an office that has none is none without findings", async () => {
  const unassigned = await runAudit(hub, {
    ...{ id: "a2-access-without-valid-consent", variables: { from: TODAY, to: TODAY } },
  });
  await hub.asOwner("immigration", "delete from audit_assignment");
  const partly = await audit();

  expect(unassigned.data).toEqual({ consentAudit: null });
  expect(unassigned.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  expect(partly.data.consentAudit.offices[1]).toEqual({ accesses: null, office: IMMIGRATION, answered: false });
  expect(partly.passed).toBeNull();
}, 60_000);
