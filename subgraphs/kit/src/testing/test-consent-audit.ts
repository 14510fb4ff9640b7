import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { addDays, localDate } from "../calendar/calendar.js";
import { Purpose, Role, type Viewer } from "../identity/viewer.js";
import { camelName, OFFICES } from "../mandate/office.js";
import { createOrm } from "../subgraph/database.js";
import { askParts, mandateOf, type OfficeExample, STEERING_GROUP, startOfficeExample } from "./office-example.js";
import type { TestSubgraph } from "./test-subgraph.js";

const AUDITOR = {
  ...{ role: Role.DATA_PROTECTION_AUDITOR, actor: "auditor", purpose: Purpose.DP_AUDIT, assignment: "DP-1" },
};
const TODAY = localDate();

/** The tests that every office passes on what it tells the trust centre's audit of its log. */
export function testConsentAudit<File extends OfficeExample["file"]>(example: OfficeExample<File>): void {
  const { office: name, database, staff, file } = example;
  const field = `${camelName(name)}Uses`;
  let office: TestSubgraph;

  beforeAll(async () => {
    office = await startOfficeExample(example);
    await givenAssignment("DP-1", String(staff.authority));
    await givenAssignment("DP-2", "CM-99999");
  });

  beforeEach(() => office.rows("delete from disclosure_log"));

  afterAll(() => office.stop());

  const givenAssignment = (reference: string, authority: string) =>
    office.rows(`insert into audit_assignment (id, reference, auditor, auditing_body, basis, authority_id, period_from, period_to,
        valid_from, valid_until, recorded_by)
      values (gen_random_uuid(), '${reference}', 'auditor', 'LDI NRW (erfunden)', 'Art. 57 DSGVO', '${authority}',
        '${addDays(TODAY, -9)}', '${TODAY}', '${TODAY}', '${TODAY}', 'steward')`);

  async function audit(as: Partial<Viewer> = AUDITOR, scope = `${TODAY}/${TODAY}/`) {
    const answer = await office.ask(
      `query ($known: [_Any!]!) { _entities(representations: $known) { ... on ConsentAudit {
        ${field} { id at purpose basis mandateId isFirst } } } }`,
      { as, variables: { known: [{ __typename: "ConsentAudit", id: scope }] } },
    );

    return { ...answer, uses: answer.data?._entities[0]?.[field] };
  }

  async function givenLook() {
    const id = randomUUID();
    await askParts(office, name, [await office.seal({ ...mandateOf(file), id }, name)]);

    return id;
  }

  /** An entry as nobody but the log's owner can add one. */
  async function plant(entry: Readonly<Record<string, string | null>>) {
    const row = { role: "STEERING_GROUP_MEMBER", subject: file.pseudonym, kind: "READ", basis: "x", ...entry };
    const columns = { id: randomUUID(), request_id: "r", actor: "a", coordinate: "Query.x", fields: "{}", ...row };
    const values = Object.values(columns).map((value) => (value === null ? "null" : `'${value}'`));
    await office.rows(`insert into disclosure_log (${Object.keys(columns)}) values (${values})`);

    return columns.id;
  }

  test("the audit finds each use of a mandate with its instant to the microsecond, by two statements", async () => {
    const mandateId = await givenLook();
    const [row] = await office.rows(`select id, purpose, basis,
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from disclosure_log where mandate_id = '${mandateId}'`);
    const { uses, errors, statements } = await audit();

    expect(errors).toBeUndefined();
    expect(uses).toEqual([{ ...row, mandateId, isFirst: true }]);
    // The uses and the log; the assignment is the session's.
    expect(statements).toBe(2);
    expect(
      await office.rows(
        `select actor, subject, mandate_id from disclosure_log where coordinate = 'ConsentAudit.${field}'`,
      ),
    ).toEqual([{ actor: "auditor", subject: file.pseudonym, mandate_id: null }]);
  });

  test("a later use of a mandate is not the first, and reading with neither mandate nor norm is found", async () => {
    const mandate = await givenLook();
    const again = await plant({ mandate_id: mandate, at: new Date(Date.now() + 1).toISOString() });
    const without = await plant({ basis: null });
    const { uses } = await audit();

    expect(uses.map(({ isFirst }: { isFirst: boolean }) => isFirst).toSorted()).toEqual([false, true, true]);
    expect(uses).toContainEqual(expect.objectContaining({ id: again, isFirst: false, mandateId: mandate }));
    expect(uses).toContainEqual(expect.objectContaining({ id: without, basis: null, mandateId: null }));
  });

  test("own staff, refused attempts, the office's own import, and the person's own access are no uses of a mandate", async () => {
    await plant({ role: String(staff.role) });
    await plant({ mandate_id: randomUUID(), refusal: "NOT_AVAILABLE" });
    await plant({ role: "DATA_STEWARD", kind: "WRITE", basis: null });
    await plant({ mandate_id: randomUUID(), role: "DATA_SUBJECT", purpose: "SUBJECT_ACCESS" });

    expect((await audit()).uses).toEqual([]);
  });

  test("of other authorities' people, other days and other offices nothing is found", async () => {
    await plant({ mandate_id: randomUUID(), subject: "another-authoritys" });
    await plant({ mandate_id: randomUUID(), at: `${addDays(TODAY, -1)} 12:00` });
    await givenLook();

    expect((await audit()).uses).toHaveLength(1);
    expect((await audit(AUDITOR, `${addDays(TODAY, -1)}/${TODAY}/${name}`)).uses).toHaveLength(2);
    const [other] = OFFICES.filter((each) => each !== name);
    expect((await audit(AUDITOR, `${TODAY}/${TODAY}/${other}`)).uses).toEqual([]);
    expect((await audit({ ...AUDITOR, assignment: "DP-2" })).uses).toEqual([]);
  });

  test("without an assignment of this office, or for other days than its own, the field is null and no empty list", async () => {
    await givenLook();
    for (const [as, scope] of [
      [{ ...AUDITOR, assignment: "DP-3" }],
      [{ ...AUDITOR, actor: "other" }],
      [AUDITOR, `${addDays(TODAY, -10)}/${TODAY}/`],
      [{ ...staff, assignment: "DP-1" }],
      [STEERING_GROUP],
    ] as const) {
      const { uses, errors } = await audit(as, scope);

      expect(uses).toBeNull();
      expect(errors).toHaveLength(1);
    }
  });

  test("the application role asks the log as an auditor of its authority alone", async () => {
    await givenLook();
    const orm = createOrm(database, office.applicationUrl);
    const run = (role: Role, assignment: string) => {
      const em = orm.em.fork();
      em.setSessionContext({
        variables: { "app.role": role, "app.actor": "auditor", "app.assignment": assignment },
      });

      return em.transactional((own) => own.execute(`select id from list_logged_uses('${TODAY}', '${TODAY}', 10)`));
    };

    expect(await run(Role.DATA_PROTECTION_AUDITOR, "DP-1")).toHaveLength(1);
    expect(await run(Role.DATA_PROTECTION_AUDITOR, "DP-2")).toEqual([]);
    for (const role of [staff.role, Role.TRUST_OFFICER, Role.DATA_SUBJECT, Role.FUNDING_AUDITOR])
      expect(await run(role, "DP-1")).toEqual([]);
    await orm.close();
  });
}
