import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { ROOT } from "../installation/root.js";
import { TASKS } from "./results.js";

/** A task as Turborepo would run it. */
interface PlannedTask {
  readonly taskId: string;
  readonly task: string;
  readonly directory: string;
  readonly command: string;
  /** Of all that it rests on. */
  readonly hash: string;
  /** The files of its own workspace in it. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly cache: { readonly status: "HIT" | "MISS" };
}

interface Planning {
  /** Turborepo's program. */
  readonly turbo: string;
  readonly names?: readonly string[];
  /** The project, where it is another one than this. */
  readonly root?: string;
  readonly environment?: NodeJS.ProcessEnv;
  readonly ofTurborepo?: readonly string[];
}

/** The tasks that Turborepo would run or take from an earlier run, those of tests unless named, asked for with its own options. */
export async function planTasks({
  turbo,
  names = TASKS,
  root = ROOT,
  environment = process.env,
  ofTurborepo = [],
}: Planning): Promise<readonly PlannedTask[]> {
  const args = ["run", ...names, "--dry=json", ...ofTurborepo];
  const options = { cwd: root, env: environment, maxBuffer: 64_000_000 };
  const { stdout } = await promisify(execFile)(turbo, args, options);
  const { tasks }: { tasks: readonly PlannedTask[] } = JSON.parse(stdout);

  return tasks.filter(({ task, command }) => names.includes(task) && command !== "<NONEXISTENT>");
}

/** Whether nothing is to be taken from an earlier run. */
export function isForced(ofTurborepo: readonly string[]): boolean {
  return ofTurborepo.some((option) => /^--force(?:=true)?$/.test(option));
}

/** The folders of the workspaces whose tests must run: those of all others have passed on the same files today. */
export async function listDue(turbo: string, ofTurborepo: readonly string[]): Promise<readonly string[]> {
  const all = isForced(ofTurborepo);
  const tasks = await planTasks({ turbo, ofTurborepo });

  return [...new Set(tasks.filter(({ cache }) => all || cache.status === "MISS").map(({ directory }) => directory))];
}

/** For the one who waits. */
export function describeDue(due: readonly string[]): string {
  return due.length === 0 ? "none of a changed file" : `of ${due.join(", ")}`;
}
