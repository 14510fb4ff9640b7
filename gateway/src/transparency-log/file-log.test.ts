import { generateKeyPairSync } from "node:crypto";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { readExportedLog } from "@kim-hub/kit/exported-log";
import { createSigner, NoteAlgorithm } from "@kim-hub/kit/note-key";
import { verifyLog } from "@kim-hub/kit/verify-log";
import { exportRequestLog } from "./export-request-log.js";
import { FileLog } from "./file-log.js";
import { createFileWitnessStore } from "./file-witness-store.js";
import { treeFiles } from "./log-files.js";

const newSigner = (name: string, algorithm: NoteAlgorithm) =>
  createSigner(name, algorithm, generateKeyPairSync("ed25519").privateKey);
const log = newSigner("test.example/gateway", NoteAlgorithm.ED25519);
const witness = newSigner("test.example/gateway/witness", NoteAlgorithm.COSIGNATURE);
const network = { quorum: 0, logs: [{ keeper: "gateway", log, witness, months: 24, url: "https://test.example" }] };
const MONDAY = "2026-11-23.00000000-0000-4000-8000-000000000000.jsonl";
const TUESDAY = "2026-11-24.00000000-0000-4000-8000-000000000000.jsonl";

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "file-log-"));
});

afterEach(() => rmSync(directory, { recursive: true }));

const append = (file: string, id: number, at = "2026-11-23T10:00:00.000Z") =>
  appendFileSync(
    join(directory, file),
    `${JSON.stringify({ at, fetches: [], requestId: `r${id}`, salt: String(id) })}\n`,
  );
const verify = async (change: (folder: string) => void = () => {}) => {
  const folder = mkdtempSync(join(tmpdir(), "exported-"));
  await exportRequestLog(directory, join(folder, "gateway"));
  change(join(folder, "gateway"));
  const exported = readExportedLog(folder, "gateway");
  const { size, fault } = verifyLog(exported, network, new Date());
  rmSync(folder, { recursive: true });

  return { size, fault, entries: exported.entries.map(({ index, json }) => `${index} ${JSON.parse(json).requestId}`) };
};

test("lines of several files come into the tree once, each in its order, also after a new start", async () => {
  append(MONDAY, 1);
  append(TUESDAY, 2);
  await (await FileLog.open(directory)).advance(log);
  append(MONDAY, 3);
  append(TUESDAY, 4);
  await (await FileLog.open(directory)).advance(log);

  expect(await verify()).toEqual({ size: 128, fault: null, entries: ["0 r1", "1 r2", "64 r3", "65 r4"] });
});

test("a line that may still be taken back waits, and half a line is none", async () => {
  append(MONDAY, 1);
  append(MONDAY, 2, new Date().toISOString());
  appendFileSync(join(directory, TUESDAY), '{"at":"2026-11-24T');
  const kept = await FileLog.open(directory);
  await kept.advance(log);

  expect((await verify()).entries).toEqual(["0 r1"]);
});

test("a keeper that was killed between its tiles and its checkpoint goes on from the checkpoint before", async () => {
  append(MONDAY, 1);
  await (await FileLog.open(directory)).advance(log);
  const { checkpoints, tile } = treeFiles(directory);
  const before = readFileSync(checkpoints, "utf8");
  append(MONDAY, 2);
  await (await FileLog.open(directory)).advance(log);
  writeFileSync(checkpoints, before + readFileSync(checkpoints, "utf8").slice(before.length, before.length + 40));
  append(MONDAY, 3);
  await (await FileLog.open(directory)).advance(log);

  expect(readFileSync(tile(0, 0))).toHaveLength(128 * 32);
  expect(await verify()).toEqual({ size: 128, fault: null, entries: ["0 r1", "64 r2", "65 r3"] });
});

test("a changed line, a removed one and a changed tile are named", async () => {
  for (const id of [1, 2, 3]) append(MONDAY, id);
  await (await FileLog.open(directory)).advance(log);
  const edit = (change: (text: string) => string) => (folder: string) => {
    const file = join(folder, "entries.jsonl");
    writeFileSync(file, change(readFileSync(file, "utf8")));
  };

  expect((await verify(edit((text) => text.replace("r2", "r9")))).fault).toBe(
    "Entry 1 is not the one that was logged.",
  );
  expect((await verify(edit((text) => text.replace(/^1 .*\n/m, "")))).fault).toBe("Entry 1 is missing.");
  writeFileSync(treeFiles(directory).tile(0, 0), Buffer.alloc(64 * 32));
  expect((await verify()).fault).toBe("The checkpoint of size 64 is of another tree.");
});

test("a day's file that is gone leaves a beginning that is gone, which nobody has seen in time", async () => {
  append(MONDAY, 1);
  append(TUESDAY, 2);
  const kept = await FileLog.open(directory);
  await kept.advance(log);
  unlinkSync(join(directory, MONDAY));

  expect(await verify()).toMatchObject({
    entries: ["1 r2"],
    fault: "Entry 0 is gone, and no witness saw it 24 months ago.",
  });
});

test("what the gateway has cosigned is replaced by what continues it alone, also after a new start", async () => {
  const store = createFileWitnessStore(directory);
  const results = await Promise.all([1, 2].map((size) => store.keep("test.example/office", 0, { size, note: "n" })));
  const again = createFileWitnessStore(directory);

  expect(results).toEqual([true, false]);
  expect(await again.find("test.example/office")).toEqual({ size: 1, note: "n" });
  expect(await again.find("test.example/another")).toBeNull();
  expect(await again.keep("test.example/office", 1, { size: 2, note: "m" })).toBe(true);
});
