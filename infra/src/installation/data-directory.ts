import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "@kim-hub/postgres/start-error";

const LOCK = "hub.pid";

/** Makes the data directory and holds it for this process; the returned function lets it go. */
export function holdDataDirectory(directory: string): () => void {
  const lock = join(directory, LOCK);
  try {
    mkdirSync(join(directory, "logs"), { recursive: true, mode: 0o755 });
    accessSync(directory, constants.W_OK);
    claim(lock, directory);
  } catch (error) {
    throw error instanceof StartError ? error : explain(error, directory);
  }

  return () => rmSync(lock, { force: true });
}

/** The process that holds the data directory; null where none does. */
export function holderOf(directory: string): number | null {
  const lock = join(directory, LOCK);
  const holder = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;

  return isAlive(holder) ? holder : null;
}

function claim(lock: string, directory: string): void {
  try {
    // "wx" fails if the file exists: of two starts at the same instant one wins.
    writeFileSync(lock, String(process.pid), { flag: "wx" });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    const holder = Number(readFileSync(lock, "utf8"));
    if (isAlive(holder)) {
      throw new StartError(
        `KIM Hub already runs on ${directory} as process ${holder}; stop it first or set DATA_DIRECTORY to another folder.`,
      );
    }
    // Its holder was killed before it could let go.
    writeFileSync(lock, String(process.pid));
  }
}

function isAlive(processId: number): boolean {
  if (!Number.isInteger(processId) || processId <= 0 || processId === process.pid) return false;
  try {
    process.kill(processId, 0);

    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

function explain(error: unknown, directory: string): StartError {
  const code = codeOf(error);
  if (code === "ENOSPC")
    return new StartError(`The disk that holds ${directory} is full; free space or set DATA_DIRECTORY.`);

  return new StartError(
    `The data directory ${directory} cannot be written (${code ?? "unknown reason"}); set DATA_DIRECTORY to another folder.`,
  );
}

function codeOf(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined;
}
