import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { deleteDue } from "../retention/delete-due.js";
import { createOrm, type DatabaseDefinition, listRetained, type Orm } from "../subgraph/database.js";
import { createTestDatabase } from "../testing/test-database.js";
import { advanceLog } from "./advance-log.js";
import { exportLog } from "./export-log.js";
import { readExportedLog } from "./exported-log.js";
import { findFaultOfProof, readInclusionProof } from "./inclusion-proof.js";
import { hashEntry } from "./log-entry.js";
import type { LogNetwork } from "./log-network.js";
import { createSigner, NoteAlgorithm } from "./note-key.js";
import { proveDisclosure } from "./prove-disclosure.js";
import { readNote, signNote } from "./signed-note.js";
import { verifyLog } from "./verify-log.js";

const database: DatabaseDefinition = { entities: [], migrations: [] };
const DAY = 86_400;
const NOW = new Date();
const signersOf = (keeper: string) => {
  const sign = (algorithm: NoteAlgorithm) =>
    createSigner(`test.example/${keeper}/${algorithm}`, algorithm, generateKeyPairSync("ed25519").privateKey);

  return { log: sign(NoteAlgorithm.ED25519), witness: sign(NoteAlgorithm.COSIGNATURE) };
};
const own = signersOf("own");
const others = ["first", "second"].map((keeper) => ({ keeper, ...signersOf(keeper) }));
const network: LogNetwork = {
  quorum: 2,
  logs: [{ keeper: "own", ...own }, ...others].map((log) => ({ ...log, months: 6, url: "https://test.example" })),
};

let owner: Orm;
let folder: string;

beforeAll(async () => {
  const { ownerUrl } = await createTestDatabase({ name: "transparency", database });
  owner = createOrm(database, ownerUrl);
});

/** Rows of 300 days, of two days and of today, each in the tree of its day and cosigned then. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "exported-"));
  await run("truncate disclosure_log, log_tile, log_checkpoint, log_padding, log_cosignature");
  for (const [ago, count] of [
    [300, 3],
    [2, 3],
    [0, 1],
  ] as const) {
    await run(
      `insert into disclosure_log (id, at, request_id, actor, role, subject, kind, coordinate, fields)
       select gen_random_uuid(), now() - make_interval(days => ?, mins => 1), 'r', 'Müller', 'R', 'P-' || place, 'READ', 'Query.x', '{a}'
       from generate_series(1, ?) as place`,
      [ago, count],
    );
    const { size, note } = await advanceLog(owner.em, own.log);
    for (const { keeper, witness } of others) {
      const line = signNote(readNote(note).text, witness, Math.floor(NOW.getTime() / 1000) - ago * DAY);
      await run("insert into log_cosignature values (?, ?, ?)", [size, keeper, line]);
    }
  }
});

afterAll(() => owner.close());

const run = (sql: string, values: unknown[] = []) => owner.em.fork().execute(sql, values);

async function verify() {
  await exportLog(owner.em, join(folder, "own"));
  const verdict = verifyLog(readExportedLog(folder, "own"), network, NOW);
  rmSync(folder, { recursive: true });

  return verdict;
}

test("what an office exports is found whole", async () => {
  expect(await verify()).toMatchObject({ size: 192, entries: 7, minimumIndex: 0, fault: null });
});

test.each([
  [
    "changed",
    "update disclosure_log set actor = 'Meier' where log_index = 65",
    "Entry 65 is not the one that was logged.",
  ],
  [
    "given another salt",
    "update disclosure_log set salt = sha256(salt) where log_index = 0",
    "Entry 0 is not the one that was logged.",
  ],
  [
    "moved by a microsecond",
    "update disclosure_log set at = at + interval '1 microsecond' where log_index = 1",
    "Entry 1 is not the one that was logged.",
  ],
  ["removed", "delete from disclosure_log where log_index = 64", "Entry 64 is missing."],
  [
    "added",
    `insert into disclosure_log (id, at, request_id, actor, role, subject, kind, coordinate, fields, log_index)
     select gen_random_uuid(), at, request_id, actor, role, subject, kind, coordinate, fields, 70 from disclosure_log where log_index = 64`,
    "Entry 70 is not the one that was logged.",
  ],
  [
    "exchanged",
    "update disclosure_log set log_index = 1 - log_index where log_index < 2",
    "Entry 0 is not the one that was logged.",
  ],
  ["taken out of the tree", "update disclosure_log set log_index = null where log_index = 2", "Entry 2 is missing."],
])("a row that is %s is named", async (_, change, fault) => {
  await run(change);

  expect((await verify()).fault).toBe(fault);
});

test.each([
  [
    "a tile",
    "update log_tile set hashes = set_byte(hashes, 3000, (get_byte(hashes, 3000) + 1) % 256)",
    "The checkpoint of size 128 is of another tree.",
  ],
  [
    "a checkpoint",
    `update log_checkpoint set note = replace(note, E'\\n128\\n', E'\\n129\\n') where size = 128`,
    "The checkpoint of size 129 is not signed by its log.",
  ],
  [
    "a cosignature",
    "delete from log_cosignature where size = 192 and witness = 'first'",
    "The checkpoint of size 192 is cosigned by 1 others, not by 2.",
  ],
])("a change of %s is named", async (_, change, fault) => {
  await run(change);

  expect((await verify()).fault).toBe(fault);
});

const retain = async (on: string) => {
  const retained = listRetained(database).find(({ record }) => record === "DISCLOSURE_LOG");
  if (!retained) throw new Error("The disclosure log is retained.");

  return owner.em.fork().transactional((em) => deleteDue(em, retained, { on, period: "P6M", dryRun: false }));
};

test("after the rows that are due have gone with their month the log still verifies; gone before their time they are missed", async () => {
  const today = NOW.toISOString().slice(0, 10);
  const tomorrows = new Date(NOW.getTime() + 200 * DAY * 1000).toISOString().slice(0, 10);

  expect(await retain(today)).toEqual([
    { table: "log_padding", rows: 1 },
    { table: "disclosure_log", rows: 3 },
  ]);
  expect(await verify()).toMatchObject({ entries: 4, minimumIndex: 64, fault: null });
  await retain(tomorrows);
  folder = mkdtempSync(join(tmpdir(), "exported-"));
  expect((await verify()).fault).toBe("Entry 64 is gone, and no witness saw it 6 months ago.");
});

test("the receipt of an entry holds off-line, also once newer checkpoints have no cosignatures", async () => {
  await advanceLog(owner.em, own.log);
  const [row] = await owner.em.fork().execute<{ id: string }[]>("select id from disclosure_log where log_index = 65");
  const receipt = await proveDisclosure(owner.em, row?.id ?? "", 2);
  const trusted = { log: own.log, witnesses: others.map(({ witness }) => witness), quorum: 2 };
  const check = (entry = "") => findFaultOfProof(hashEntry(entry), readInclusionProof(receipt?.proof ?? ""), trusted);

  expect(check(receipt?.entry)).toBeNull();
  expect(check(receipt?.entry.replace("Müller", "Mueller"))).toBe(`Entry 65 is not in the tree of ${own.log.name}.`);
  expect(await proveDisclosure(owner.em, row?.id ?? "", 3)).toBeNull();
  expect(await proveDisclosure(owner.em, "00000000-0000-4000-8000-000000000000", 2)).toBeNull();
});
