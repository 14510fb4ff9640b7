import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const SAMPLE_MILLISECONDS = 20;

export interface RunImport {
  readonly seconds: number;
  /** For how long of them the process itself computed, on whatever machine it shares. */
  readonly computing: number;
  /** The most memory that the process held, in MiB. */
  readonly peak: number;
  readonly printed: string;
}

/** Runs `npm run import` as package.json has it, and watches its process. */
export async function runImport(
  subgraph: string,
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<RunImport> {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const [, ...command] = String(scripts.import).split(" ");
  const begin = performance.now();
  const child = spawn(process.execPath, [...command, subgraph, folder], {
    ...{ cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] },
    env: { ...process.env, ...environment },
  });
  let [peak, computing] = [0, 0];
  const sampler = setInterval(() => {
    peak = Math.max(peak, mostMemory(child.pid));
    computing = Math.max(computing, computingSeconds(child.pid));
  }, SAMPLE_MILLISECONDS);
  const [printed, [code]] = await Promise.all([text(child.stdout), once(child, "exit")]);
  clearInterval(sampler);
  if (code !== 0) throw new Error(`The import ended with ${code}: ${printed}`);

  return { seconds: (performance.now() - begin) / 1000, computing, peak, printed };
}

/** As Linux has counted it, in MiB; 0 of a process that is gone. */
function mostMemory(pid: number | undefined): number {
  const [, kibibytes = "0"] = /^VmHWM:\s+(\d+) kB$/m.exec(readProcess(pid, "status")) ?? [];

  return Number(kibibytes) / 1024;
}

/** In user and in system mode; Linux counts hundredths of a second. */
function computingSeconds(pid: number | undefined): number {
  const [, ...values] = readProcess(pid, "stat").split(") ").at(-1)?.split(" ") ?? [];

  return (Number(values[10] ?? 0) + Number(values[11] ?? 0)) / 100;
}

function readProcess(pid: number | undefined, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
