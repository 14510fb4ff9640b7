import { existsSync, readFileSync } from "node:fs";

/** Linux counts a process's time in hundredths of a second, on every architecture. */
const MICROSECONDS_PER_TICK = 10_000;
const BYTES_PER_KIB = 1024;
const SAMPLE_MILLISECONDS = 50;

/** Time on a core that all of the process's threads have had, in microseconds. */
export function cpuMicroseconds(processId: number): number {
  const fields = statOf(processId);

  return (Number(fields[11]) + Number(fields[12])) * MICROSECONDS_PER_TICK;
}

/** The same of the process and of all that it has started, those that have ended among them. */
export function cpuMicrosecondsWithChildren(processId: number): number {
  const fields = statOf(processId);
  const ended = (Number(fields[13]) + Number(fields[14])) * MICROSECONDS_PER_TICK;
  const children = readFileSync(`/proc/${processId}/task/${processId}/children`, "utf8").trim().split(" ").map(Number);
  const living = children.reduce((sum, child) => sum + (existsSync(`/proc/${child}`) ? cpuMicroseconds(child) : 0), 0);

  return cpuMicroseconds(processId) + ended + living;
}

function statOf(processId: number): readonly string[] {
  const stat = readFileSync(`/proc/${processId}/stat`, "utf8");

  // The second field is a name that may hold anything, so fields are counted behind it.
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

/** Memory that the process holds, in bytes. */
export function residentBytes(processId: number): number {
  const [, kib] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${processId}/status`, "utf8")) ?? [];

  return Number(kib) * BYTES_PER_KIB;
}

/** Whether the process has mapped a file whose name contains `part`, e.g. a native module. */
export function hasLoaded(processId: number, part: string): boolean {
  return readFileSync(`/proc/${processId}/maps`, "utf8").includes(part);
}

/** The most memory that the process held while the work was done. */
export async function peakWhile<T>(processId: number, work: () => Promise<T>): Promise<{ result: T; peak: number }> {
  let peak = residentBytes(processId);
  const sampler = setInterval(() => {
    peak = Math.max(peak, residentBytes(processId));
  }, SAMPLE_MILLISECONDS);
  try {
    return { result: await work(), peak };
  } finally {
    clearInterval(sampler);
  }
}
