import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Migration } from "@mikro-orm/migrations";
import { createOrm, type DatabaseDefinition, type Orm } from "../subgraph/database.js";
import { migrate } from "../subgraph/migrate.js";
import { createTestDatabase } from "../testing/test-database.js";
import { deleteDue } from "./delete-due.js";
import { historyOf, historyOfDeleted, type RetainedRecord } from "./retained-record.js";

class FilesMigration extends Migration {
  override up(): void {
    this.addSql(`
      create table "file" ("id" text primary key, "closed_on" date null);
      create table "step" ("id" text primary key, "file_id" text not null references "file" on delete no action);
      create table "note" ("id" text primary key, "step_id" text not null references "step" on delete no action);
      create table "history" ("id" text primary key, "at" timestamptz not null, "table" text not null, "row_id" text not null, "values" jsonb null);
    `);
  }
}

const database: DatabaseDefinition = { entities: [], migrations: [{ name: "files", class: FilesMigration }] };
const FILE: RetainedRecord = {
  record: "FILE",
  table: "file",
  countedFrom: "closed_on",
  dependents: [
    { table: "note", where: "step_id in (select id from step where file_id in (select id from due))" },
    { table: "step", where: "file_id in (select id from due)" },
    historyOf("file"),
  ],
};

let orm: Orm;

beforeAll(async () => {
  const { ownerUrl } = await createTestDatabase({ name: "retention", database });
  await migrate(database, ownerUrl);
  orm = createOrm(database, ownerUrl);
});

afterAll(() => orm.close(true));

/** Three files of which one is open, each with a step, a note and history; everything before is undone. */
async function inFiles<T>(work: (count: (table: string) => Promise<number>, due: DeleteDue) => Promise<T>): Promise<T> {
  const em = orm.em.fork();
  await em.begin();
  try {
    await em.execute(`insert into file values ('old', '2023-11-30'), ('young', '2023-12-01'), ('open', null)`);
    await em.execute(`insert into step select 's-' || id, id from file`);
    await em.execute(`insert into note select 'n-' || id, id from step`);
    await em.execute(`insert into history select 'h-' || id, '2020-01-01', 'file', id from file`);
    await em.execute(`insert into history values ('h-gone', '2026-05-01T21:59:00Z', 'file', 'gone')`);
    const count = async (table: string) => {
      const [row] = await em.execute<{ rows: number }[]>(`select count(*)::int as rows from "${table}"`);

      return row?.rows ?? 0;
    };

    return await work(count, (record, options) => deleteDue(em, record, options));
  } finally {
    await em.rollback();
  }
}

type DeleteDue = (
  record: RetainedRecord,
  options: { on: string; period: string; dryRun: boolean },
) => ReturnType<typeof deleteDue>;

const ONE_OF_EACH = ["note", "step", "history", "file"].map((table) => ({ table, rows: 1 }));

test("what is due goes with all that hangs on it, and is counted; what is in use stays", async () => {
  await inFiles(async (count, due) => {
    expect(await due(FILE, { on: "2026-12-01", period: "P3Y", dryRun: false })).toEqual(ONE_OF_EACH);
    expect(await Promise.all(["note", "step", "file", "history"].map(count))).toEqual([2, 2, 2, 3]);
    expect(await due(FILE, { on: "2026-12-02", period: "P3Y", dryRun: false })).toEqual(ONE_OF_EACH);
    expect(await due(FILE, { on: "2999-01-01", period: "P3Y", dryRun: false })).toEqual(
      ONE_OF_EACH.map((counted) => ({ ...counted, rows: 0 })),
    );
    expect(await count("file")).toBe(1);
  });
});

test("the last day of a period is the record's", async () => {
  await inFiles(async (count, due) => {
    await due(FILE, { on: "2026-11-30", period: "P3Y", dryRun: false });

    expect(await count("file")).toBe(3);
  });
});

test("of an order only the beginning goes, and what has no place in it goes by its day alone", async () => {
  const em = orm.em.fork();
  await em.begin();
  await em.execute(`create table line (id text primary key, day date not null, place bigint null)`);
  await em.execute(`insert into line values
    ('first', '2020-01-01', 0), ('second', '2020-01-02', 1), ('kept', '2026-01-01', 2), ('behind', '2020-01-01', 3), ('loose', '2020-01-01', null)`);
  const lines: RetainedRecord = { record: "LINE", table: "line", countedFrom: "day", beginningOf: "place" };
  const deleted = await deleteDue(em, lines, { on: "2026-02-01", period: "P1Y", dryRun: false });
  const kept = await em.execute("select id from line order by id");
  const last = await deleteDue(em, lines, { on: "2028-02-01", period: "P1Y", dryRun: false });
  await em.rollback();

  expect(deleted).toEqual([{ table: "line", rows: 3 }]);
  expect(kept).toEqual([{ id: "behind" }, { id: "kept" }]);
  expect(last).toEqual([{ table: "line", rows: 2 }]);
});

test("a dry run counts the same and deletes nothing", async () => {
  await inFiles(async (count, due) => {
    expect(await due(FILE, { on: "2026-12-01", period: "P3Y", dryRun: true })).toEqual(ONE_OF_EACH);
    expect(await Promise.all(["note", "step", "file", "history"].map(count))).toEqual([3, 3, 3, 4]);
  });
});

test("what a deleted row said before goes too, by the days of Berlin", async () => {
  await inFiles(async (count, due) => {
    const gone = historyOfDeleted(["file", "step"]);

    expect(await due(gone, { on: "2026-05-01", period: "P0D", dryRun: false })).toEqual([
      { table: "history", rows: 0 },
    ]);
    expect(await due(gone, { on: "2026-05-02", period: "P0D", dryRun: false })).toEqual([
      { table: "history", rows: 1 },
    ]);
    expect(await count("history")).toBe(3);
  });
});
