import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { MOST_USES } from "@kim-hub/kit/list-logged-uses";
import type { LoggedUse } from "@kim-hub/kit/logged-use";
import { camelName, OFFICES, Office } from "@kim-hub/kit/office";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { manager, startTestTrustCentre, steering, type TrustCentre } from "../testing/test-trust-centre.js";

const { CASE_MANAGEMENT, IMMIGRATION, NATURALISATION } = Office;
const AUDITOR = {
  ...{ role: Role.DATA_PROTECTION_AUDITOR, actor: "auditor", purpose: Purpose.DP_AUDIT, assignment: "DP-1" },
};
const TODAY = localDate();
const ACCESSES = "accesses { disclosureLogId purpose basisClaimed consentId consentState gapSeconds }";
const AUDIT = `query ($known: [_Any!]!) { _entities(representations: $known) { ... on ConsentAudit { offices {
  office answered ${ACCESSES} } } } }`;

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
  await trust.rows(`insert into audit_assignment (id, reference, auditor, auditing_body, basis, authority_id, period_from, period_to,
      valid_from, valid_until, recorded_by)
    values (gen_random_uuid(), 'DP-1', 'auditor', 'LDI NRW (erfunden)', 'Art. 57 DSGVO', 'TRUST-CENTRE', '${addDays(TODAY, -60)}',
      '${addDays(TODAY, 60)}', '${TODAY}', '${TODAY}', 'officer')`);
});

afterAll(() => trust.stop());

type Used = Partial<LoggedUse>;

/** A use of a mandate in an office's log, by default a later one than the first. */
const useOf = (mandateId: string | null, at: string, used: Used = {}): LoggedUse => ({
  ...{ id: randomUUID(), at, purpose: "STEERING_CASE_REVIEW", basis: "Einwilligung", mandateId, isFirst: false },
  ...used,
});

interface Asked {
  readonly as?: object;
  readonly agency?: Office;
}

/** Asks what of these uses in the log of one office, the case management by default, is a finding. */
async function audit(uses: readonly LoggedUse[] | null, { as = AUDITOR, agency = CASE_MANAGEMENT }: Asked = {}) {
  const known = [{ __typename: "ConsentAudit", id: `${TODAY}/${TODAY}/${agency}`, [`${camelName(agency)}Uses`]: uses }];
  const answer = await trust.ask(AUDIT, { as, variables: { known } });

  return { ...answer, offices: answer.data._entities[0]?.offices };
}

const findingsOf = async (uses: readonly LoggedUse[], asked: Asked = {}) => {
  const { offices, errors } = await audit(uses, asked);
  expect(errors).toBeUndefined();

  return offices[0].accesses;
};

/** An instant of SQL, to the microsecond. */
async function instant(expression: string): Promise<string> {
  const [row] = await trust.rows(
    `select to_char((${expression}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
  );

  return String(row?.at);
}

/** A client whose path the steering group has read, and the mandate of an office. */
async function givenLook(...senders: readonly Office[]) {
  const path = await trust.givenReleasedPath(...(senders.length > 0 ? senders : [CASE_MANAGEMENT]));
  expect((await trust.askPath(path.token)).errors).toBeUndefined();
  const rows = await trust.rows(`select id, office from sealed_mandate where path_id = '${path.pathId}'`);
  const mandateOf = (office: Office) => String(rows.find((row) => row.office === office)?.id);

  return { ...path, mandate: mandateOf(CASE_MANAGEMENT), mandateOf };
}

const sealedAt = (mandate: string) => `(select sealed_at from sealed_mandate where id = '${mandate}')`;
/** The event by which the first of the client's permissions of an office ended. */
const endedBy = async (client: string, event: string, sender: Office = CASE_MANAGEMENT) => {
  const [row] = await trust.rows(`select permission.id, event.id as event from permission
      join permission_event event on event.permission_id = permission.id and event.event = '${event}'
    where client_id = '${trust.idOf(client)}' and sender = '${sender}' order by event.recorded_at, event.id limit 1`);

  return {
    id: String(row?.id),
    at: (later: string) => instant(`(select recorded_at from permission_event where id = '${row?.event}') + ${later}`),
  };
};

test("a use while its permissions hold is no finding, and one second after the withdrawal it is one of 1 second", async () => {
  const { client, mandate } = await givenLook();
  const before = useOf(mandate, await instant(sealedAt(mandate)));
  await trust.withdraw(client);
  const withdrawn = await endedBy(client, "WITHDRAWN");
  const after = [
    "'0'::interval",
    "'1 microsecond'::interval",
    "'1 second'::interval",
    "'1000001 microseconds'::interval",
  ];
  const uses = await Promise.all(after.map(async (later) => useOf(mandate, await withdrawn.at(later))));

  const found = { purpose: "STEERING_CASE_REVIEW", basisClaimed: "Einwilligung", consentId: withdrawn.id };
  expect(await findingsOf([before, ...uses])).toEqual(
    uses.slice(1).map(({ id }, index) => ({
      ...{ ...found, disclosureLogId: id, consentState: "WITHDRAWN", gapSeconds: [1, 1, 2][index] },
    })),
  );
});

test("the question that was under way when a withdrawal was recorded is none: the first use of its mandate within ten seconds", async () => {
  const { client, mandate } = await givenLook();
  await trust.withdraw(client);
  const at = async (later: string) => instant(`${sealedAt(mandate)} + ${later}::interval`);
  const [soon, late] = [await at("'9 seconds'"), await at("'11 seconds'")];
  const uses = [
    useOf(mandate, soon, { isFirst: true }),
    useOf(mandate, soon),
    useOf(mandate, late, { isFirst: true }),
  ] as const;

  expect((await findingsOf(uses)).map((each: { disclosureLogId: string }) => each.disclosureLogId)).toEqual([
    uses[1].id,
    uses[2].id,
  ]);
});

test("a mandate that was sealed while a withdrawal was recorded and not yet committed did not know of it", async () => {
  const { client, mandate } = await givenLook();
  await trust.withdraw(client);
  // What a withdrawal looks like whose transaction was open when the mandate was sealed: its instant is the earlier one.
  await trust.rows(`update permission_event set recorded_at = ${sealedAt(mandate)} - interval '200 milliseconds'
    where event = 'WITHDRAWN' and permission_id in (select id from permission where client_id = '${trust.idOf(client)}')`);
  const first = useOf(mandate, await instant(`${sealedAt(mandate)} + interval '1 second'`), { isFirst: true });
  expect(await findingsOf([first])).toEqual([]);
  // And one that was committed before it.
  await trust.rows(`update permission_event set recorded_in = '3' where event = 'WITHDRAWN'
    and permission_id in (select id from permission where client_id = '${trust.idOf(client)}')`);
  expect(await findingsOf([first])).toMatchObject([{ consentState: "WITHDRAWN", gapSeconds: 2 }]);
});

test("in 40 races of a withdrawal with questions no question that was answered is a finding", async () => {
  const paths = await Promise.all(Array.from({ length: 40 }, () => trust.givenReleasedPath(CASE_MANAGEMENT)));
  await Promise.all(
    paths.map(async ({ client, token }) =>
      Promise.all([trust.askPath(token), trust.askPath(token), trust.withdraw(client), trust.askPath(token)]),
    ),
  );
  const sealed = await trust.rows(`select mandate.id,
      to_char((mandate.sealed_at + interval '80 milliseconds') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
    from sealed_mandate mandate where mandate.path_id in (${paths.map(({ pathId }) => `'${pathId}'`).join()})`);
  const uses = sealed.map(({ id, at }) => useOf(String(id), String(at), { isFirst: true }));

  expect(uses.length).toBeGreaterThan(0);
  expect(await findingsOf(uses)).toEqual([]);
}, 60_000);

test("a withdrawal ends the path for every office, whichever permission it is of", async () => {
  const { client, mandateOf } = await givenLook(CASE_MANAGEMENT, IMMIGRATION);
  await trust.withdraw(client, { scope: { sender: IMMIGRATION } });
  const withdrawn = await endedBy(client, "WITHDRAWN", IMMIGRATION);
  const at = await withdrawn.at("'5 seconds'::interval");

  for (const office of [CASE_MANAGEMENT, IMMIGRATION])
    expect(await findingsOf([useOf(mandateOf(office), at)], { agency: office })).toMatchObject([
      { consentId: withdrawn.id, consentState: "WITHDRAWN", gapSeconds: 5 },
    ]);
});

test("what was declared on an earlier day than it was recorded counts from the end of that day", async () => {
  const { client, mandate } = await givenLook();
  await trust.withdraw(client);
  const ofClient = `permission_id in (select id from permission where client_id = '${trust.idOf(client)}')`;
  const yesterday = addDays(TODAY, -1);
  await trust.rows(`update permission_event set on_day = '${addDays(TODAY, -3)}' where event = 'GIVEN' and ${ofClient};
    update permission_event set recorded_at = '${addDays(TODAY, -3)} 12:00' where event = 'GIVEN' and ${ofClient};
    update permission set valid_from = '${addDays(TODAY, -3)}' where client_id = '${trust.idOf(client)}';
    update permission_event set on_day = '${addDays(TODAY, -2)}' where event = 'WITHDRAWN' and ${ofClient}`);
  const midnight = `'${yesterday}'::timestamp at time zone 'Europe/Berlin'`;
  const uses = [
    useOf(mandate, await instant(`${midnight} - interval '1 second'`)),
    useOf(mandate, await instant(`${midnight} + interval '1 hour'`)),
  ];

  expect(await findingsOf(uses)).toMatchObject([{ disclosureLogId: uses[1]?.id, gapSeconds: 3600 }]);
});

test("a permission ends with its last local day, and one that had not begun has no seconds", async () => {
  const { client, mandate } = await givenLook();
  const day = addDays(TODAY, 3);
  await trust.rows(`update permission set valid_to = '${day}' where client_id = '${trust.idOf(client)}'`);
  const midnight = `'${addDays(day, 1)}'::timestamp at time zone 'Europe/Berlin'`;
  const uses = [
    useOf(mandate, await instant(`now() - interval '1 day'`)),
    useOf(mandate, await instant(`${midnight} - interval '1 microsecond'`)),
    useOf(mandate, await instant(`${midnight} + interval '90 seconds'`)),
  ];

  expect(await findingsOf(uses)).toMatchObject([
    { disclosureLogId: uses[0]?.id, consentState: "UPCOMING", gapSeconds: null },
    { disclosureLogId: uses[2]?.id, consentState: "EXPIRED", gapSeconds: 90 },
  ]);
});

test("of a permission that never held every use is a finding, counted from when it was given", async () => {
  const { client, mandate } = await givenLook();
  const first = useOf(mandate, await instant(sealedAt(mandate)), { isFirst: true });
  const given = await endedBy(client, "GIVEN");
  const later = useOf(mandate, await given.at("'30 seconds'::interval"));
  const { errors } = await trust.ask(
    `mutation ($id: ID!) { invalidatePermission(permissionId: $id, reason: NOT_VOLUNTARY) { id } }`,
    { as: manager, variables: { id: given.id } },
  );
  expect(errors).toBeUndefined();

  expect(await findingsOf([first, later])).toMatchObject([
    { consentId: given.id, consentState: "INVALIDATED" },
    { consentId: given.id, consentState: "INVALIDATED", gapSeconds: 30 },
  ]);
});

test("a mandate that the trust centre does not know, or that is another office's, and no mandate at all are findings", async () => {
  const { mandate, mandateOf } = await givenLook(CASE_MANAGEMENT, NATURALISATION);
  const now = await instant("now() + interval '1 second'");
  const uses = [randomUUID(), "no id", mandateOf(NATURALISATION), null, mandate].map((id) => useOf(id, now));

  expect(
    (await findingsOf(uses)).map(({ consentState, consentId, gapSeconds }: { [column: string]: unknown }) => [
      ...[consentState, consentId, gapSeconds],
    ]),
  ).toEqual([...Array.from({ length: 3 }, () => ["UNKNOWN", null, null]), ["NONE", null, null]]);
});

test("the trust centre's own log names whom a finding is about, and nobody where there is none", async () => {
  const { client, mandate } = await givenLook();
  const now = await instant("now() + interval '1 second'");
  const [fine, unknown] = [useOf(mandate, now), useOf(randomUUID(), now)];
  const logged = () =>
    trust.rows(`select subject, fields from disclosure_log where actor = 'auditor' and cardinality(fields) > 0`);
  await trust.rows("delete from disclosure_log");
  await findingsOf([fine]);
  const scope = `${TODAY}/${TODAY}/${CASE_MANAGEMENT}`;
  expect((await logged()).map(({ subject }) => subject)).toEqual([scope]);
  await trust.withdraw(client);
  const late = useOf(mandate, await instant("clock_timestamp() + interval '1 second'"));
  await findingsOf([unknown, late]);

  expect((await logged()).map(({ subject }) => subject).toSorted()).toEqual(
    [scope, scope, unknown.id, trust.idOf(client)].toSorted(),
  );
});

test("an office that was not read is said to be so: its findings are null with an error, and no empty list", async () => {
  const { offices, errors } = await audit(null);

  expect(offices).toEqual([{ office: CASE_MANAGEMENT, answered: false, accesses: null }]);
  expect(errors).toMatchObject([
    {
      message: expect.stringContaining("The log of CASE_MANAGEMENT was not read"),
      extensions: { code: "SOURCE_UNAVAILABLE" },
    },
  ]);
});

test("more uses than one request may hold are BAD_USER_INPUT, which says how to ask in parts", async () => {
  const now = await instant("now()");
  const { errors } = await audit(Array.from({ length: MOST_USES + 1 }, () => useOf(randomUUID(), now)));

  expect(errors).toMatchObject([
    { message: expect.stringContaining("ask for fewer days at once"), extensions: { code: "BAD_USER_INPUT" } },
  ]);
});

const ASK = "query ($from: LocalDate!, $to: LocalDate!) { consentAudit(from: $from, to: $to) { __typename } }";

test.each([
  [TODAY, addDays(TODAY, -1), "from is no later than to"],
  [TODAY, addDays(TODAY, 1), "to is no later than today"],
  [addDays(TODAY, -31), TODAY, "A period has 31 days at most: ask for the first 31 days"],
])("a period from %s to %s is BAD_USER_INPUT", async (from, to, rule) => {
  const { errors } = await trust.ask(ASK, { as: AUDITOR, variables: { from, to } });

  expect(errors).toMatchObject([{ message: expect.stringContaining(rule), extensions: { code: "BAD_USER_INPUT" } }]);
});

test("without an assignment here, on other days than its own, or in another role nobody audits", async () => {
  const ask = (as: object, from = TODAY) => trust.ask(ASK, { as, variables: { from, to: from } });

  expect((await ask(AUDITOR)).errors).toBeUndefined();
  for (const as of [
    { ...AUDITOR, assignment: null },
    { ...AUDITOR, assignment: "DP-2" },
    { ...AUDITOR, actor: "other-auditor" },
  ])
    expect((await ask(as)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  for (const as of [steering, manager])
    expect(await ask(as)).toMatchObject({ data: { consentAudit: null }, errors: [{ extensions: {} }] });
  expect((await ask(AUDITOR, addDays(TODAY, -61))).errors).toMatchObject([
    { message: expect.stringContaining("not all within"), extensions: { code: "FORBIDDEN" } },
  ]);
});

test("every office is asked for where none is named, and an office alone where it is", async () => {
  const known = [
    { __typename: "ConsentAudit", id: `${TODAY}/${TODAY}/`, ...Object.fromEntries(OFFICES.map(usesField)) },
  ];
  const { data, statements } = await trust.ask(AUDIT, { as: AUDITOR, variables: { known } });

  expect(data._entities[0].offices.map(({ office }: { office: Office }) => office)).toEqual(OFFICES);
  // The entries of each office, and the row that says what was audited.
  expect(statements).toBe(4);
});

function usesField(office: Office): [string, readonly LoggedUse[]] {
  return [`${camelName(office)}Uses`, []];
}
