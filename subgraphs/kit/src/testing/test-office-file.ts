import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { subgraphName } from "@kim-hub/offices/office-names";
import { FOR_FIGURES } from "../database/row-level-security.js";
import { Purpose, Role, type Viewer } from "../identity/viewer.js";
import { OFFICES } from "../mandate/office.js";
import { createOrm, type Orm } from "../subgraph/database.js";
import { type OfficeExample, STEERING_GROUP, startOfficeExample } from "./office-example.js";
import type { TestSubgraph } from "./test-subgraph.js";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

/** Of other offices than the one that is tested, each at its usual authority. */
const OTHER_STAFF = [
  { role: Role.CASE_MANAGER, authority: "CM-05711", purpose: Purpose.CASE_WORK },
  { role: Role.IMMIGRATION_CLERK, authority: "ABH-05711", purpose: Purpose.RESIDENCE_PROCEDURE },
  { role: Role.NATURALISATION_CLERK, authority: "EBH-05711", purpose: Purpose.NATURALISATION_PROCEDURE },
  { role: Role.KIM_COORDINATOR, authority: "KI-05711", purpose: Purpose.STEERING_CASE_REVIEW },
  { role: Role.DATA_PROTECTION_AUDITOR, authority: "DP-05711", purpose: Purpose.DP_AUDIT },
];

/** Everybody who may know nothing of a file, also at its own authority and for the purpose of its staff. */
function strangersTo({ staff }: Pick<OfficeExample, "staff">): Partial<Viewer>[] {
  const { authority, purpose } = staff;
  const others = OTHER_STAFF.filter(({ role }) => role !== staff.role).flatMap((other) => [
    other,
    { ...other, authority },
    { ...other, authority, purpose },
  ]);

  return [...others, { ...staff, purpose: Purpose.STEERING_REPORT }, STEERING_GROUP, {}];
}

/** The tests that every office passes on the files of its own staff. */
export function testOfficeFile<File extends OfficeExample["file"]>(example: OfficeExample<File>): void {
  const { office: name, database, staff, file, foreign, fileType, rowType, query } = example;
  const FILE = `query ($id: ID!) { ${query.field}(id: $id) ${query.selection} }`;
  const EXISTENCE = `query ($id: ID!) { ${query.field}(id: $id) { __typename } }`;
  const hidden = { [query.field]: null };
  let office: TestSubgraph;
  let application: Orm;

  beforeAll(async () => {
    // As in production.
    office = await startOfficeExample(example, { answersDatabaseErrors: false });
    application = createOrm(database, office.applicationUrl);
  });

  afterAll(async () => {
    await application.close();
    await office.stop();
  });

  const ask = (id: string, as: Partial<Viewer> = staff, document = FILE) =>
    office.ask(document, { as, variables: { id } });

  /** An entity manager of the application's own role, as staff of one authority. */
  const applicationAs = (authority: string) => {
    const em = application.em.fork();
    em.setSessionContext({ variables: { "app.authority": authority, "app.actor": staff.actor } });

    return em;
  };

  test("where a figure reads rows, PostgreSQL asks the figures' policy before the others, which cost more", async () => {
    const first = await office.rows(`select max(policyname::text collate "C") as policy from pg_policies
      where permissive = 'PERMISSIVE' and cmd in ('ALL', 'SELECT')
      group by tablename having bool_or(qual ~ 'FIGURES' and qual !~ 'DISTINCT')`);

    expect(new Set(first.map(({ policy }) => policy))).toEqual(new Set([FOR_FIGURES.name]));
  });

  test("staff read a file of the own authority, and the disclosure is logged", async () => {
    const { data, errors, statements } = await ask(file.id);

    expect(errors).toBeUndefined();
    expect(data[query.field]).not.toBeNull();
    expect(statements).toBe(3);
    const [entry] = await office.rows(`select * from disclosure_log where coordinate = 'Query.${query.field}'`);
    expect(entry).toMatchObject({
      subject: file.pseudonym,
      authority: staff.authority,
      mandate_id: null,
      fields: query.fields.toSorted(),
    });
  });

  test("a file without the rows that belong to it costs one select and one log entry", async () => {
    const { errors, statements } = await ask(file.id, staff, EXISTENCE);

    expect(errors).toBeUndefined();
    expect(statements).toBe(2);
  });

  test("a foreign and an unknown file are the same NOT_FOUND", async () => {
    const [existing, unknown] = await Promise.all([ask(foreign.id), ask(UNKNOWN)]);

    expect([existing.data, unknown.data]).toEqual([hidden, hidden]);
    expect(existing.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
    expect(existing.text).toBe(unknown.text);
  });

  test.each(["nope", "", "5f0d4c6e"])("the id %j is NOT_FOUND like any other unknown one", async (id) => {
    const { errors } = await ask(id);

    expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  });

  test.each([
    ["its fields", FILE],
    ["its existence", EXISTENCE],
  ])("no other role or purpose learns of a file %s, and every attempt is logged", async (_what, document) => {
    const logged = await office.rows("select id from disclosure_log");
    const strangers = strangersTo(example);

    for (const as of strangers) {
      const existing = await ask(file.id, as, document);
      const unknown = await ask(UNKNOWN, as, document);

      expect(existing.data).toEqual(hidden);
      expect(existing.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
      expect(existing.text).toBe(unknown.text);
      expect([existing.statements, unknown.statements]).toEqual([1, 1]);
    }
    const attempts = await office.rows(
      `select subject, coordinate, refusal from disclosure_log order by at offset ${logged.length}`,
    );
    expect(attempts).toHaveLength(strangers.length * 2);
    for (const attempt of attempts) {
      expect(attempt).toEqual({ subject: null, coordinate: `Query.${query.field}`, refusal: "NOT_FOUND" });
    }
  });

  test("a request without a genuine envelope for this office is UNAUTHENTICATED", async () => {
    const [another = name] = OFFICES.filter((other) => other !== name);
    const misdirected = await office.envelope(staff, subgraphName(another));

    for (const envelope of [null, "", "a.b.c", misdirected]) {
      const { status, errors } = await office.ask("{ __typename }", { envelope });

      expect(status).toBe(401);
      expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    }
  });

  test("the application role sees the rows of its own authority only, and none without one", async () => {
    const own = applicationAs(foreign.authorityId);
    const nobody = applicationAs("");

    expect((await own.find<object>(fileType, {})).map((found) => Object(found).id)).toEqual([foreign.id]);
    expect(await own.find(rowType, {})).toHaveLength(1);
    expect(await nobody.find<object>(fileType, {})).toEqual([]);
    expect(await nobody.find(rowType, {})).toEqual([]);
  });

  test("the application role cannot write a row of another authority", async () => {
    const created = example.createFile({ authorityId: foreign.authorityId, pseudonym: "new" });
    const update = (id: string, change: object) =>
      applicationAs(staff.authority).nativeUpdate<object>(fileType, { id }, change);

    expect(await update(foreign.id, { pseudonym: "x" })).toBe(0);
    await expect(applicationAs(staff.authority).persist(created).flush()).rejects.toThrow("row-level security");
    await expect(applicationAs(staff.authority).insert(rowType, example.createRow(foreign))).rejects.toThrow(
      "row-level security",
    );
    await expect(update(file.id, { authorityId: foreign.authorityId })).rejects.toThrow("row-level security");
  });

  test("the application role can neither read nor alter the disclosure log", async () => {
    await ask(file.id);
    const before = await office.rows("select * from disclosure_log order by id");
    const run = (sql: string) => applicationAs(staff.authority).transactional((em) => em.execute(sql));

    for (const statement of [
      "select * from disclosure_log",
      "update disclosure_log set subject = 'x'",
      "delete from disclosure_log",
      "truncate disclosure_log",
    ]) {
      await expect(run(statement)).rejects.toThrow("permission denied");
    }
    expect(before).not.toEqual([]);
    expect(await office.rows("select * from disclosure_log order by id")).toEqual(before);
  });

  test("when the disclosure cannot be recorded, no file is shown", async () => {
    await office.rows("alter table disclosure_log rename to disclosure_log_away");
    const { data, errors, text } = await ask(file.id);
    await office.rows("alter table disclosure_log_away rename to disclosure_log");

    expect(data).toEqual(hidden);
    expect(errors).toMatchObject([
      { message: "The request failed inside the hub.", extensions: { code: "INTERNAL_SERVER_ERROR" } },
    ]);
    expect(text).not.toMatch(/disclosure|relation|insert/);
  });
}
