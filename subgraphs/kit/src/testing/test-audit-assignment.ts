import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "../calendar/calendar.js";
import { Purpose, Role, type Viewer } from "../identity/viewer.js";
import { camelName, pascalName } from "../mandate/office.js";
import { createOrm } from "../subgraph/database.js";
import { type OfficeExample, startOfficeExample } from "./office-example.js";
import { createAssignment } from "./test-assignment.js";
import type { TestSubgraph } from "./test-subgraph.js";

const REFERENCE = "LDI-2026-14 (erfunden)";
const today = localDate();
const [first, last] = [addDays(today, -20), addDays(today, -10)];

/** What every office promises of those who audit it: they read what their assignment covers, while it holds, and nothing else; declares the tests. */
export function testAuditAssignment<File extends OfficeExample["file"]>(example: OfficeExample<File>): void {
  const { office: code, database, staff, file, foreign } = example;
  const [name, field] = [pascalName(code), camelName(code)];
  const auditor: Partial<Viewer> = {
    role: Role.DATA_PROTECTION_AUDITOR,
    actor: "auditor-1",
    purpose: Purpose.DP_AUDIT,
  };
  const steward: Partial<Viewer> = {
    ...{ actor: "steward", role: Role.DATA_STEWARD, authority: staff.authority },
    purpose: Purpose.ACCESS_RULES,
  };
  const input = {
    ...{ reference: REFERENCE, auditor: "auditor-1", auditingBody: "LDI NRW (erfunden)", basis: "Art. 57 DSGVO" },
    ...{ periodFrom: first, periodTo: last, validFrom: today, validUntil: today },
  };
  const LIST = `{ ${field}AuditAssignments { id reference auditor auditingBody basis authorityId periodFrom periodTo validFrom validUntil
    recordedBy end { reason endedBy } } }`;
  let office: TestSubgraph;

  const assign = (given: object = {}, as: Partial<Viewer> = steward) =>
    office.ask(`mutation ($input: AuditAssignmentInput!) { assign${name}Audit(input: $input) { id } }`, {
      as,
      variables: { input: { ...input, ...given } },
    });
  const assigned = async (given: object = {}, as: Partial<Viewer> = steward): Promise<string> => {
    const { data, errors } = await assign(given, as);
    expect(errors).toBeUndefined();

    return data[`assign${name}Audit`].id;
  };
  const end = (id: string, as: Partial<Viewer> = steward) =>
    office.ask(`mutation ($id: ID!) { end${name}Audit(id: $id, reason: "Abgeschlossen") { end { endedBy } } }`, {
      as,
      variables: { id },
    });
  const list = async (as: Partial<Viewer>) => (await office.ask(LIST, { as })).data[`${field}AuditAssignments`];
  const askLog = (assignment: string | null = REFERENCE, as = auditor, pseudonym = file.pseudonym) =>
    office.ask(`{ ${field}DisclosuresOf(pseudonym: "${pseudonym}") { nodes { requestId } } }`, {
      as: { ...as, assignment },
    });
  const readLog = async (...asked: Parameters<typeof askLog>): Promise<readonly string[]> => {
    const { data, errors } = await askLog(...asked);
    expect(errors).toBeUndefined();

    return data[`${field}DisclosuresOf`].nodes.map(({ requestId }: { requestId: string }) => requestId);
  };
  const draw = (given: object = {}, assignment: string | null = REFERENCE) =>
    office.ask(
      `query ($from: LocalDate!, $to: LocalDate!, $n: Int!, $seed: String!) {
        ${field}DisclosureSample(from: $from, to: $to, n: $n, seed: $seed) { requestId justification caseReference } }`,
      { as: { ...auditor, assignment }, variables: { from: first, to: last, n: 5, seed: "1", ...given } },
    );
  const drawn = async (given: object = {}): Promise<readonly { requestId: string; justification: string }[]> => {
    const { data, errors } = await draw(given);
    expect(errors).toBeUndefined();

    return data[`${field}DisclosureSample`];
  };
  const codesOf = ({ errors = [] }: { errors?: readonly { extensions: { code: string } }[] }) =>
    errors.map(({ extensions }) => extensions.code);
  /** An access as the log would hold it, on a local day and time. */
  const given = (requestId: string, day: string, { subject = file.pseudonym, time = "12:00", more = {} } = {}) => {
    const row = {
      ...{ request_id: requestId, actor: "clerk", role: staff.role, authority: staff.authority, subject },
      ...{ kind: "READ", coordinate: "Query.x", fields: "{id}", ...more },
    };
    const values = Object.values(row).map((value) => (value === null ? "null" : `'${value}'`));

    return office.rows(`insert into disclosure_log (id, at, ${Object.keys(row)})
      values (gen_random_uuid(), timestamp '${day} ${time}' at time zone 'Europe/Berlin', ${values})`);
  };
  const forget = async () => {
    await office.rows("delete from audit_assignment; delete from audit_assignment_end");
  };

  beforeAll(async () => {
    office = await startOfficeExample(example);
    await given("day before", addDays(first, -1), { time: "23:59:59.9" });
    await given("first day", first, { time: "00:00" });
    await given("last day", last, { time: "23:59:59.9" });
    await given("day after", addDays(last, 1), { time: "00:00" });
    await given("foreign", first, { subject: foreign.pseudonym, more: { authority: foreign.authorityId } });
  });

  afterEach(forget);

  afterAll(() => office.stop());

  test("an auditor reads of an authority's person the days of the assignment, to the day, and of another authority's nothing", async () => {
    await assigned();

    expect(await readLog()).toEqual(["last day", "first day"]);
    expect(codesOf(await askLog(REFERENCE, auditor, foreign.pseudonym))).toEqual(["NOT_FOUND"]);
    expect((await drawn({ n: 100 })).map(({ requestId }) => requestId).toSorted()).toEqual(["first day", "last day"]);
  });

  test("without an assignment nothing is read, nor before it begins, after its last day, and once it is ended", async () => {
    const refused = async (message: string) => {
      const [asked, sampled] = [await askLog(), await draw()];
      for (const { data, errors } of [asked, sampled]) {
        expect(Object.values(data)).toEqual([null]);
        expect(errors).toMatchObject([
          { message: expect.stringContaining(message), extensions: { code: "FORBIDDEN" } },
        ]);
      }
    };
    await refused("recorded no assignment of this reference");
    expect(codesOf(await askLog(null))).toEqual(["NOT_FOUND"]);
    expect((await draw({}, null)).errors).toMatchObject([
      { message: expect.stringContaining("none is named"), extensions: { code: "FORBIDDEN" } },
    ]);
    await assigned({ validFrom: addDays(today, 1), validUntil: addDays(today, 2) });
    await refused("does not hold today");
    await forget();
    await office.given(
      createAssignment({
        ...{ auditor: "auditor-1", authorityId: staff.authority, reference: REFERENCE },
        ...{ validFrom: addDays(today, -2), validUntil: addDays(today, -1) },
      }),
    );
    await refused("does not hold today");
    await forget();
    const id = await assigned();
    expect(await readLog()).toHaveLength(2);
    expect(codesOf(await end(id))).toEqual([]);
    await refused("does not hold today");
    expect(codesOf(await end(id))).toEqual(["NOT_FOUND"]);
  });

  test("each auditor reads under their own assignment, and under no other's", async () => {
    const second = { ...auditor, actor: "auditor-2" };
    await assigned();
    await assigned({ auditor: "auditor-2", reference: "RPA-7", periodTo: first });

    expect(await readLog()).toEqual(["last day", "first day"]);
    expect(await readLog("RPA-7", second)).toEqual(["first day"]);
    expect(codesOf(await askLog("RPA-7"))).toEqual(["FORBIDDEN"]);
    expect(codesOf(await askLog(REFERENCE, second))).toEqual(["FORBIDDEN"]);
    expect(await list(auditor)).toMatchObject([{ reference: REFERENCE }]);
    expect(await list(second)).toMatchObject([{ reference: "RPA-7" }]);
  });

  test("another authority's assignment leads to its own persons alone", async () => {
    await assigned({}, { ...steward, authority: foreign.authorityId });

    expect(codesOf(await askLog())).toEqual(["NOT_FOUND"]);
    expect(await drawn()).toMatchObject([{ requestId: "foreign" }]);
    expect(await list(steward)).toEqual([]);
  });

  test("the authority's own officer names none where they have one, and names it where they have several", async () => {
    const officer = { ...auditor, actor: "officer", authority: staff.authority };
    await assigned({ auditor: "officer", reference: "Benennung" });
    expect(await readLog(null, officer)).toHaveLength(2);
    expect(codesOf(await askLog(null, { ...officer, authority: null }))).toEqual(["NOT_FOUND"]);
    await assigned({ auditor: "officer", reference: "Sonderprüfung", periodTo: first });

    expect(codesOf(await askLog(null, officer))).toEqual(["NOT_FOUND"]);
    expect(await readLog("Sonderprüfung", officer)).toEqual(["first day"]);
  });

  test("no other role reads the log under an assignment", async () => {
    await assigned();
    for (const role of [staff.role, Role.DATA_STEWARD, Role.FUNDING_AUDITOR])
      expect(codesOf(await askLog(REFERENCE, { ...auditor, role }))).toEqual(["NOT_FOUND"]);
  });

  test("a data steward records and ends, for their own authority and nobody for themselves; both parties see it, and nobody else", async () => {
    const id = await assigned();
    for (const as of [
      staff,
      { ...staff, purpose: Purpose.ACCESS_RULES },
      { ...steward, purpose: Purpose.RELEASE_PROOF },
      { ...steward, authority: null },
      auditor,
    ]) {
      expect(codesOf(await assign({ reference: "Z" }, as))).toEqual(["FORBIDDEN"]);
      expect(codesOf(await end(id, as))).toEqual(["FORBIDDEN"]);
    }
    const other = { ...steward, authority: foreign.authorityId };
    expect(codesOf(await end(id, other))).toEqual(["NOT_FOUND"]);
    const shown = { ...input, id, authorityId: staff.authority, recordedBy: "steward", end: null };
    expect(await list(steward)).toEqual([shown]);
    expect(await list(auditor)).toEqual([shown]);
    for (const as of [staff, other, { ...auditor, actor: "auditor-2" }, {}]) expect(await list(as)).toEqual([]);
    await end(id, { ...steward, actor: "second" });
    expect(await list(steward)).toEqual([{ ...shown, end: { reason: "Abgeschlossen", endedBy: "second" } }]);
    expect(codesOf(await assign())).toEqual(["CONFLICT"]);
  });

  test.each([
    [{ auditor: "steward" }, "Nobody records an assignment for themselves."],
    [{ reference: " " }, "An assignment needs its reference, without blanks around it."],
    [{ reference: "x".repeat(101) }, "An assignment's reference has 100 characters at most."],
    [{ basis: "" }, "An assignment needs its basis"],
    [{ periodFrom: today }, "An assignment's period ends before it begins."],
    [{ validFrom: addDays(today, 1) }, "An assignment ends before it begins."],
    [{ validFrom: addDays(today, -2), validUntil: addDays(today, -1) }, "An assignment holds until today or later."],
  ])("recording %j is BAD_USER_INPUT", async (change, message) => {
    expect((await assign(change)).errors).toMatchObject([
      { message: expect.stringContaining(message), extensions: { code: "BAD_USER_INPUT" } },
    ]);
  });

  test("the same seed draws the same accesses, whatever is logged on other days; each drawn person's log says so", async () => {
    await assigned();
    for (let number = 0; number < 30; number += 1) await given(`access ${number}`, addDays(first, 1 + (number % 9)));
    const sample = await drawn();
    const other = await drawn({ seed: "2" });
    await given("later", addDays(today, -1));

    expect(sample).toHaveLength(5);
    expect(await drawn()).toEqual(sample);
    expect(await drawn({ n: 3 })).toEqual(sample.slice(0, 3));
    expect(other).not.toEqual(sample);
    expect(
      await office.rows(`select distinct subject, authority, case_reference from disclosure_log
        where coordinate = 'Query.${field}DisclosureSample' and refusal is null`),
    ).toContainEqual({ subject: file.pseudonym, authority: null, case_reference: null });
    for (const [change, code] of [
      [{ to: today }, "BAD_USER_INPUT"],
      [{ from: last, to: first }, "BAD_USER_INPUT"],
      [{ n: 0 }, "BAD_USER_INPUT"],
      [{ n: 101 }, "BAD_USER_INPUT"],
      [{ seed: "" }, "BAD_USER_INPUT"],
      [{ from: addDays(first, -1) }, "FORBIDDEN"],
      [{ to: addDays(last, 1) }, "FORBIDDEN"],
    ] as const)
      expect(codesOf(await draw(change))).toEqual([code]);
  });

  test("what allowed an access is told from its entry: mandate, own file, own data, assignment, or nothing; refused ones are not drawn", async () => {
    await assigned({ periodFrom: addDays(first, -100), periodTo: addDays(first, -50) });
    const day = addDays(first, -60);
    const entries: Readonly<Record<string, object>> = {
      OWN_FILE: {},
      MANDATE: { role: "STEERING_GROUP_MEMBER", authority: null, mandate_id: "m" },
      OWN_DATA: { role: "DATA_SUBJECT", authority: null, mandate_id: "m" },
      ASSIGNMENT: { role: "DATA_PROTECTION_AUDITOR", authority: null },
      UNEXPLAINED: { authority: foreign.authorityId },
    };
    for (const [expected, more] of Object.entries(entries)) await given(expected, day, { more });
    await given("refused", day, { more: { refusal: "NOT_FOUND" } });
    const sample = await drawn({ from: day, to: day, n: 100 });

    expect(sample).toHaveLength(5);
    for (const { requestId, justification } of sample) expect(justification).toBe(requestId);
  });

  test("the application role adds assignments and ends in its own name and authority, and changes and deletes none", async () => {
    await assigned();
    const orm = createOrm(database, office.applicationUrl);
    const run = (sql: string, variables: Record<string, string> = {}) => {
      const em = orm.em.fork();
      em.setSessionContext({
        variables: {
          ...{ "app.role": "DATA_STEWARD", "app.authority": staff.authority, "app.actor": "steward" },
          ...variables,
        },
      });

      return em.transactional((transaction) => transaction.execute<object[]>(sql));
    };
    const insert = (given: { authority?: string; by?: string; at?: string; auditor?: string }) =>
      `insert into audit_assignment values (gen_random_uuid(), 'r', '${given.auditor ?? "a"}', 'b', 'c', '${given.authority ?? staff.authority}',
        current_date, current_date, current_date, current_date, '${given.by ?? "steward"}', ${given.at ?? "now()"})`;

    for (const change of [
      "update audit_assignment set valid_until = '2100-01-01'",
      "delete from audit_assignment",
      "update audit_assignment_end set reason = 'x'",
      "delete from audit_assignment_end",
    ])
      await expect(run(change)).rejects.toThrow("permission denied");
    for (const forged of [{ authority: foreign.authorityId }, { by: "other" }, { at: "now() - interval '1 day'" }])
      await expect(run(insert(forged))).rejects.toThrow("row-level security");
    await expect(run(insert({}), { "app.role": staff.role })).rejects.toThrow("row-level security");
    await expect(run(insert({ auditor: "steward" }))).rejects.toThrow("audit_assignment_parties_check");
    const external = { "app.actor": "auditor-1", "app.authority": "" };
    expect(await run("select * from assigned()", external)).toEqual([]);
    const named = { ...external, "app.assignment": REFERENCE };
    expect(await run("select authority_id from assigned()", named)).toEqual([{ authority_id: staff.authority }]);
    await orm.close();
  });
}
