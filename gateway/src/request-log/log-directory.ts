import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { access, mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { keepNames } from "./keep-names.js";
import { LogFile } from "./log-file.js";

/** The names of the request log's files begin with their day in UTC, so that due ones are deleted as a whole. */
export const FILE_NAME = /^\d{4}-\d{2}-\d{2}\.[\da-f-]{36}\.jsonl$/;

/** Makes the directory if it is missing; throws one sentence if no file can be written in it. */
export async function provideDirectory(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await access(directory, constants.W_OK | constants.X_OK);
    await keepNames(dirname(directory));
  } catch (error) {
    const { code = "unknown reason" } = Object(error);
    throw new Error(`REQUEST_LOG_DIRECTORY names a directory that cannot be written (${code}): ${directory}.`);
  }
}

/**
 * A new file of that day. Every process writes files of its own, so that nothing ever follows a line that a killed one
 * left half written.
 */
export async function createLogFile(directory: string, day: string): Promise<LogFile> {
  const path = join(directory, `${day}.${randomUUID()}.jsonl`);
  const file = new LogFile(await open(path, "ax", 0o600), path);
  await keepNames(directory);

  return file;
}
