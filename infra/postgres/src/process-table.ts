import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { promisify } from "node:util";

/** A process that runs now; `command` is its program and arguments with spaces between. */
export interface LiveProcess {
  readonly parentId: number;
  readonly command: string;
}

/** The process with this id, which the system may have given to an unrelated program since it was written down. */
export async function findProcess(id: number): Promise<LiveProcess | null> {
  try {
    return await (process.platform === "linux" ? readProc(id) : askPs(id));
  } catch {
    return null;
  }
}

/** The ids of the processes whose program or arguments hold the text, this one left out. */
export async function findProcessesOn(text: string): Promise<readonly number[]> {
  const ids = await (process.platform === "linux" ? listProc() : listPs());
  const found = await Promise.all(ids.map(async (id) => ((await findProcess(id))?.command.includes(text) ? [id] : [])));

  return found.flat().filter((id) => id !== process.pid);
}

async function listProc(): Promise<readonly number[]> {
  return (await readdir("/proc")).filter((entry) => /^\d+$/.test(entry)).map(Number);
}

async function listPs(): Promise<readonly number[]> {
  const { stdout } = await promisify(execFile)("ps", ["-ax", "-o", "pid="]);

  return stdout.trim().split(/\s+/).map(Number);
}

/** Slim container images have no `ps`, so Linux is asked directly. */
async function readProc(id: number): Promise<LiveProcess | null> {
  const [status, commandLine] = await Promise.all([
    readFile(`/proc/${id}/status`, "utf8"),
    readFile(`/proc/${id}/cmdline`, "utf8"),
  ]);
  // A killed process that its parent has not waited for still has an entry, but its children already have another parent.
  if (/^State:\s+Z/m.test(status)) return null;

  return { parentId: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]), command: commandLine.replaceAll("\0", " ") };
}

async function askPs(id: number): Promise<LiveProcess | null> {
  const { stdout } = await promisify(execFile)("ps", [
    "-ww",
    "-o",
    "ppid=",
    "-o",
    "stat=",
    "-o",
    "command=",
    "-p",
    `${id}`,
  ]);
  const [, parentId, state, command] = /^\s*(\d+)\s+(\S+)\s+(.*)$/m.exec(stdout) ?? [];
  if (command === undefined || state?.startsWith("Z")) return null;

  return { parentId: Number(parentId), command: `${command} ` };
}
