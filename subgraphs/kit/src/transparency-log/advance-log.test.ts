import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { createOrm, type DatabaseDefinition, type Orm } from "../subgraph/database.js";
import { migrate } from "../subgraph/migrate.js";
import { createTestDatabase } from "../testing/test-database.js";
import { advanceLog } from "./advance-log.js";
import { canonicalJson } from "./canonical-json.js";
import { readCheckpoint } from "./checkpoint.js";
import { hashEntry, hashPadding } from "./log-entry.js";
import { rootOf } from "./merkle-tree.js";
import { createSigner, NoteAlgorithm } from "./note-key.js";
import { readNote, verifyNote } from "./signed-note.js";
import { appendToTiles, readTiles } from "./tiles.js";

const database: DatabaseDefinition = { entities: [], migrations: [] };
const signer = createSigner("test.example/log", NoteAlgorithm.ED25519, generateKeyPairSync("ed25519").privateKey);

let owner: Orm;
let application: Orm;

beforeAll(async () => {
  const { ownerUrl, applicationUrl } = await createTestDatabase({ name: "transparency", database });
  await migrate(database, ownerUrl);
  owner = createOrm(database, ownerUrl);
  application = createOrm(database, applicationUrl);
});

beforeEach(() =>
  owner.em.fork().execute("truncate disclosure_log, log_tile, log_checkpoint, log_padding, log_cosignature"),
);

afterAll(async () => {
  await owner.close();
  await application.close();
});

const insert = (subject: string, at = "now()") =>
  owner.em.fork().execute(`
    insert into disclosure_log (id, at, request_id, actor, role, subject, kind, coordinate, fields)
    values (gen_random_uuid(), ${at}, 'r', 'Zoë "Z" 😀\u007f\\', 'R', '${subject}', 'READ', 'Query.x', '{a,"b.c"}')`);
const rows = () =>
  owner.em
    .fork()
    .execute<{ subject: string; log_index: string | null; entry: string }[]>(
      "select subject, log_index, log_entry(disclosure_log) as entry from disclosure_log order by log_index",
    );
const order = async () => (await rows()).map(({ subject, log_index }) => [subject, log_index && Number(log_index)]);

test("an entry holds every column of its row but its place in the tree, a column without a value excepted", async () => {
  await owner.em.fork().execute(`
    insert into disclosure_log (id, request_id, actor, role, body, authority, purpose, case_reference, subject, mandate_id, basis, kind, coordinate, fields, refusal)
    values (gen_random_uuid(), 'r', 'a', 'R', 'b', 'A', 'P', 'c', 's', 'm', '§ 1', 'READ', 'Query.x', '{}', 'NOT_FOUND')`);
  const [{ entry, row } = {}] = await owner.em
    .fork()
    .execute<{ entry: string; row: object }[]>(
      "select log_entry(disclosure_log) as entry, to_jsonb(disclosure_log) as row from disclosure_log",
    );
  const { at, salt, log_index, ...told } = Object(row);

  expect(JSON.parse(String(entry))).toEqual({
    ...told,
    at: expect.any(Number),
    salt: salt.slice("\\x".length),
  });
  expect(new Date(JSON.parse(String(entry)).at / 1000)).toEqual(new Date(at));
  expect(log_index).toBeNull();
});

test("rows come into the tree gapless and padded, and the signed root is that of their salted canonical JSON", async () => {
  await insert("b", "'2026-11-02T00:00:00.123456Z'");
  await insert("a", "'2026-11-01T00:00:00.000001Z'");
  const first = await advanceLog(application.em, signer);
  await insert("c");
  const second = await advanceLog(application.em, signer);

  expect([first.size, first.rows, second.size, second.rows]).toEqual([64, 2, 128, 1]);
  expect(await order()).toEqual([
    ["a", 0],
    ["b", 1],
    ["c", 64],
  ]);
  const leaves: Buffer[] = [];
  for (const { log_index, entry } of await rows()) {
    expect(canonicalJson(JSON.parse(entry))).toBe(entry);
    leaves[Number(log_index)] = hashEntry(entry);
  }
  const paddings = await owner.em
    .fork()
    .execute<{ start: string; size: string; seed: Buffer }[]>("select * from log_padding");
  for (const { start, size, seed } of paddings) {
    for (let index = Number(start); index < Number(size); index += 1) leaves[index] = hashPadding(seed, index);
  }
  const tiles = new Map(
    appendToTiles(0, leaves, () => undefined).map(({ level, index, hashes }) => [`${level}/${index}`, hashes]),
  );
  const note = readNote(second.note);

  expect(verifyNote(note, signer)).toBe(true);
  expect(readCheckpoint(note.text)).toEqual({
    origin: signer.name,
    size: 128,
    root: rootOf(
      128,
      readTiles((level, index) => tiles.get(`${level}/${index}`)),
    ),
  });
  const [{ entry } = { entry: "" }] = await rows();
  expect(JSON.parse(entry)).toMatchObject({ at: 1_793_491_200_000_001, fields: ["a", "b.c"] });
});

test("a row that commits after later ones is not lost, though its instant lies before theirs", async () => {
  const late = owner.em.fork();
  await late.begin();
  await late.execute(`
    insert into disclosure_log (id, request_id, actor, role, subject, kind, coordinate, fields)
    values (gen_random_uuid(), 'r', 'a', 'R', 'late', 'READ', 'Query.x', '{}')`);
  await insert("early");
  await advanceLog(application.em, signer);
  await late.commit();
  await advanceLog(application.em, signer);

  expect(await order()).toEqual([
    ["early", 0],
    ["late", 64],
  ]);
});

test("of many sequencers at once each row has one index, and the checkpoints are one chain", async () => {
  for (let index = 0; index < 10; index += 1) await insert(`s${index}`);
  const runs = await Promise.all(Array.from({ length: 5 }, () => advanceLog(application.em, signer, 3)));

  expect(runs.map(({ size }) => size).toSorted((left, right) => left - right)).toEqual([64, 128, 192, 256, 320]);
  expect((await order()).map(([, index]) => index)).toEqual([0, 1, 2, 64, 65, 66, 128, 129, 130, 192]);
});

test("the application role changes nothing of the tree that is there, and reads no row", async () => {
  await insert("a");
  await advanceLog(application.em, signer);
  const run = (sql: string) => application.em.fork().execute(sql);
  const forged = `select publish_log(128, 'x', 64, '\\x00', '[[0, 0, "${Buffer.alloc(64 * 128).toString("base64")}"]]')`;

  for (const sql of [
    ...["select salt from disclosure_log", "select * from disclosure_log_rest", "select * from log_padding"],
    ...["update log_tile set hashes = ''", "delete from log_checkpoint", "update log_checkpoint set note = ''"],
    ...["select log_entry(null)", "insert into log_checkpoint (size, note) values (128, '')", "select * from log_fork"],
    ...["delete from log_cosignature", "delete from witnessed_log", "update log_cosignature set line = ''"],
    "update disclosure_log set log_index = 0",
  ])
    await expect(run(sql)).rejects.toThrow("permission denied");
  await expect(run(forged)).rejects.toThrow("A hash of the tree cannot be changed.");
  await expect(run("select publish_log(64, 'x', 64, '', '[]')")).rejects.toThrow("The log has grown already.");
});

test("rows lie in the partition of their month, which the application role cannot read", async () => {
  await insert("now");
  const [{ partition } = { partition: "" }] = await owner.em
    .fork()
    .execute<{ partition: string }[]>("select tableoid::regclass::text as partition from disclosure_log");

  expect(partition).toMatch(/^disclosure_log_\d{4}_\d{2}$/);
  await expect(application.em.fork().execute(`select * from ${partition}`)).rejects.toThrow("permission denied");
  await expect(application.em.fork().execute(`delete from ${partition}`)).rejects.toThrow("permission denied");
});
