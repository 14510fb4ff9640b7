import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Migration } from "@mikro-orm/migrations";
import { setSessionVariables } from "../database/session-variables.js";
import { createOrm, type DatabaseDefinition, type Orm } from "../subgraph/database.js";
import { migrate } from "../subgraph/migrate.js";
import { createTestDatabase } from "../testing/test-database.js";
import { deleteDue } from "./delete-due.js";
import { eraseEarlierStates } from "./erase-earlier-states.js";
import { historyOfDeleted } from "./retained-record.js";

class NotesMigration extends Migration {
  override up(): void {
    this.addSql(`
      create table "note" ("id" text primary key, "text" text not null);
      create table "other" ("id" text primary key, "text" text not null);
      create table "history" ("id" text primary key, "at" timestamptz not null, "table" text not null, "row_id" text not null,
        "values" jsonb null);
    `);
  }
}

const database: DatabaseDefinition = {
  entities: [],
  migrations: [{ name: "notes", class: NotesMigration }],
  known: ["note", "other"].map((table) => ({ table, clientCounts: [] })),
};

let owner: Orm;
let application: Orm;

beforeAll(async () => {
  const { ownerUrl, applicationUrl } = await createTestDatabase({ name: "removed", database });
  await migrate(database, ownerUrl);
  owner = createOrm(database, ownerUrl);
  application = createOrm(database, applicationUrl);
  // Recorded, corrected and taken away, each on the first of a year; what is left of the second and the third is their last change.
  await owner.em.fork().execute(`
    insert into other values ('o', 'there');
    insert into note values ('kept', 'now');
    insert into history values
      ('2010 a', '2010-01-01Z', 'note', 'old', null), ('2012 a', '2012-01-01Z', 'note', 'old', '{"id": "old", "text": "first"}'),
      ('2014 a', '2014-01-01Z', 'note', 'old', '{"id": "old", "text": "second"}'),
      ('2014 b', '2014-01-01Z', 'note', 'half', null), ('2020 b', '2020-01-01Z', 'note', 'half', '{"id": "half", "text": "half"}'),
      ('2013 c', '2013-01-01Z', 'note', 'kept', '{"id": "kept", "text": "before"}'),
      ('2021 c', '2021-01-01Z', 'note', 'kept', '{"id": "kept", "text": "between"}')`);
});

afterAll(async () => {
  await owner.close(true);
  await application.close(true);
});

/** The rows as the application role reads them, or the detail of its refusal. */
async function readAt(table: string, knownAt: string): Promise<unknown> {
  const em = application.em.fork();
  const rows = em.transactional(async (transaction) => {
    await setSessionVariables(transaction, { "app.known_at": knownAt });

    return transaction.execute(`select id from as_known."${table}" order by id`);
  });

  return rows.then(
    (found) => found.map(({ id }) => String(id)),
    ({ code, detail, message }: { code: string; detail?: string; message: string }) =>
      detail === undefined ? message : { code, removed: JSON.parse(detail) },
  );
}

const lost = (count: number, reason = "RETENTION", table = "note") => ({
  code: "KIM01",
  removed: [{ reason, table, count }],
});

test("as of an instant of which states were deleted a table is refused with their number, and as of every other read as before", async () => {
  const instants = ["2009", "2011", "2013", "2015", "2022"].map((year) => `${year}-06-01T00:00:00.000Z`);
  const before = await Promise.all(instants.map((at) => readAt("note", at)));
  const deleted = await owner.em
    .fork()
    .transactional((em) =>
      deleteDue(em, historyOfDeleted(["note", "other"]), { on: "2026-06-01", period: "P10Y", dryRun: false }),
    );

  expect(before).toEqual([["kept"], ["kept", "old"], ["kept", "old"], ["half", "kept"], ["kept"]]);
  expect(deleted).toEqual([{ table: "history", rows: 4 }]);
  // Of "half" is only left that it went: before 2014 it would seem to have been there.
  expect(await Promise.all(instants.map((at) => readAt("note", at)))).toEqual([
    lost(1),
    lost(2),
    lost(2),
    ["half", "kept"],
    ["kept"],
  ]);
  expect(await readAt("other", "2011-06-01T00:00:00.000Z")).toEqual(["o"]);
});

test("the history itself is refused as of an instant at which it held what was deleted, and holds nothing later", async () => {
  expect(await readAt("history", "2009-06-01T00:00:00.000Z")).toEqual([]);
  expect(await readAt("history", "2015-06-01T00:00:00.000Z")).toEqual(lost(4, "RETENTION", "history"));
});

test("what is erased for a rectification is gone from the row's earlier states, and the row and its changes stay", async () => {
  const erased = await owner.em.fork().transactional((em) => eraseEarlierStates(em, { table: "note", rowId: "kept" }));
  const again = await owner.em.fork().transactional((em) => eraseEarlierStates(em, { table: "note", rowId: "kept" }));
  const left = await owner.em.fork().execute(`select id, "values" from history where row_id = 'kept' order by id`);

  expect([erased, again]).toEqual([2, 0]);
  expect(left).toEqual([
    { id: "2013 c", values: {} },
    { id: "2021 c", values: {} },
  ]);
  expect(await readAt("note", "2015-06-01T00:00:00.000Z")).toEqual(lost(1, "RECTIFICATION"));
  expect(await readAt("note", "2011-06-01T00:00:00.000Z")).toEqual({
    code: "KIM01",
    removed: [
      { reason: "RECTIFICATION", table: "note", count: 1 },
      { reason: "RETENTION", table: "note", count: 2 },
    ],
  });
  expect(await readAt("note", "2022-06-01T00:00:00.000Z")).toEqual(["kept"]);
});

test("nobody but the owner reads the record, and nobody changes it", async () => {
  await expect(application.em.fork().execute("select 1 from removed_states")).rejects.toMatchObject({ code: "42501" });
  for (const sql of ["update removed_states set count = 1", "delete from removed_states", "truncate removed_states"])
    await expect(owner.em.fork().execute(sql)).rejects.toThrow("What is recorded of removed states stays.");
});
