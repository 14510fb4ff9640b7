import { createHash } from "node:crypto";
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { createLog } from "@kim-hub/kit/log";
import { createLogFile, provideDirectory } from "./log-directory.js";
import { LogFile } from "./log-file.js";
import { type LoggedLine, listLogFiles, readLogFile, readRequestLog } from "./read-request-log.js";
import type { RequestEntry } from "./request-entry.js";
import { RequestLog } from "./request-log.js";

const log = createLog("gateway");
log.level = "silent";
const entryOf = (requestId: string): RequestEntry => ({
  at: "2026-11-28T10:00:00.000Z",
  requestId,
  actor: "erika",
  role: "CASE_MANAGER",
  body: null,
  authority: "Bielefeld",
  purpose: "CASE_WORK",
  document: null,
  savedQuery: null,
  fetches: [{ subgraph: "immigration", requestId: "of the office", milliseconds: 3, failure: null }],
  refusals: [],
  errors: [],
  milliseconds: 7,
});

let directory: string;
let requestLog: RequestLog;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "request-log-"));
  requestLog = new RequestLog({ directory, log });
});

afterEach(async () => {
  await requestLog.stop();
  rmSync(directory, { recursive: true });
});

async function readAll(lines: AsyncIterable<LoggedLine>): Promise<LoggedLine[]> {
  const all: LoggedLine[] = [];
  for await (const line of lines) all.push(line);

  return all;
}

const parsed = ({ bytes }: LoggedLine) => JSON.parse(String(bytes));

test("an entry is in its file, for its owner's eyes only, when it is appended", async () => {
  await requestLog.append(entryOf("first"));
  const [file = ""] = listLogFiles(directory);

  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject(entryOf("first"));
});

test("a line is canonical JSON with a salt of its own", async () => {
  await requestLog.append(entryOf("same"));
  await requestLog.append(entryOf("same"));
  const lines = await readAll(readRequestLog(directory));
  const hashes = lines.map(({ bytes }) => createHash("sha256").update(bytes).digest("hex"));
  const salts = lines.map((line) => Buffer.from(parsed(line).salt, "base64url").length);
  const names = Object.keys(parsed(lines[0] as LoggedLine));

  expect(new Set(hashes).size).toBe(2);
  expect(salts).toEqual([32, 32]);
  expect(names).toEqual(names.toSorted());
  expect(String(lines[0]?.bytes)).toContain(
    '"fetches":[{"failure":null,"milliseconds":3,"requestId":"of the office","subgraph":"immigration"}]',
  );
});

test("entries that wait at the same time share one write, and keep their order", async () => {
  const appended = jest.spyOn(LogFile.prototype, "append");
  const ids = Array.from({ length: 200 }, (_, index) => String(index));
  await Promise.all(ids.map((id) => requestLog.append(entryOf(id))));
  const writes = appended.mock.calls.length;
  appended.mockRestore();

  expect(writes).toBe(2);
  expect((await readAll(readRequestLog(directory))).map((line) => parsed(line).requestId)).toEqual(ids);
});

test("half a line at the end is no entry, and the next process writes nothing behind it", async () => {
  await requestLog.append(entryOf("whole"));
  const [torn = ""] = listLogFiles(directory);
  appendFileSync(torn, '{"at":"2026-11-28T10:0');
  const next = new RequestLog({ directory, log });
  await next.append(entryOf("after"));
  await next.stop();
  const read = (await readAll(readRequestLog(directory))).map((line) => parsed(line).requestId);

  expect(readdirSync(directory)).toHaveLength(2);
  expect(read.toSorted()).toEqual(["after", "whole"]);
});

test("a reader goes on where it stopped", async () => {
  await requestLog.append(entryOf("first"));
  const [file = ""] = listLogFiles(directory);
  const [first] = await readAll(readLogFile(file));
  await requestLog.append(entryOf("second"));

  expect((await readAll(readLogFile(file, first?.end))).map((line) => parsed(line).requestId)).toEqual(["second"]);
});

test("where the disk is full an entry is refused, and the next one goes to another file", async () => {
  const path = join(directory, "full");
  writeFileSync(path, "");
  const files = [async () => new LogFile(await open("/dev/full", "a"), path), createLogFile];
  const full = new RequestLog({ directory, log, createFile: (...of) => (files.shift() ?? createLogFile)(...of) });
  const refused = await Promise.allSettled([full.append(entryOf("one")), full.append(entryOf("two"))]);
  await full.append(entryOf("three"));
  await full.stop();

  expect(refused).toMatchObject([
    { status: "rejected", reason: { code: "SERVICE_UNAVAILABLE" } },
    { status: "fulfilled" },
  ]);
  expect((await readAll(readRequestLog(directory))).map((line) => parsed(line).requestId)).toEqual(["two", "three"]);
});

test("a log that is only asked whether it is sound leaves no file, and refuses where it cannot make one", async () => {
  await requestLog.requireSound();
  await requestLog.stop();

  expect(readdirSync(directory)).toEqual([]);

  const nowhere = new RequestLog({ directory: join(directory, "nowhere"), log });

  await expect(nowhere.requireSound()).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
});

test("a directory that cannot be one is refused with a sentence that names the setting", async () => {
  const file = join(directory, "file");
  writeFileSync(file, "");

  await expect(provideDirectory(join(file, "log"))).rejects.toThrow(
    /^REQUEST_LOG_DIRECTORY names a directory that cannot be written \(ENOTDIR\): .*\.$/,
  );
});
