import { execFileSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { localDate } from "@kim-hub/kit/calendar";
import { SUBGRAPHS } from "../installation/subgraphs.js";

/** What the tests of one workspace alone may read; of an office all but what lies directly in its folder, for others to read. */
const OF_ONE_WORKSPACE = new RegExp(
  `^(?:gateway/|test/|infra/(?!postgres/|src/testing/)|subgraphs/(?:${SUBGRAPHS.join("|")})/[^/]+/)`,
);

/** The variables by which Turborepo knows whether tests have passed before on the same files, on the same day. */
export interface TestedFiles {
  /** Of all files of the project. */
  readonly TESTED_PROJECT: string;
  /** Of those that tests of an office or of the gateway may read, besides their own workspace's. */
  readonly TESTED_BASE: string;
}

/** Of a project's files; outside of a checkout nothing is known of earlier runs, and the values are new each time. */
export function hashTestedFiles(root: string): TestedFiles {
  const files = readTestedFiles(root);
  if (!files) return { TESTED_PROJECT: randomUUID(), TESTED_BASE: randomUUID() };

  return {
    TESTED_PROJECT: digest(files),
    TESTED_BASE: digest(files.filter(([file]) => !OF_ONE_WORKSPACE.test(file))),
  };
}

/** The files that git knows or would add, each with the hash of what it holds; null where there is no checkout. */
export function readTestedFiles(root: string): readonly (readonly [file: string, hash: string])[] | null {
  return listFiles(root)?.map((file) => [file, hashOf(join(root, file))] as const) ?? null;
}

function listFiles(root: string): readonly string[] | null {
  try {
    const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    const listed = execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: "pipe", maxBuffer: 64_000_000 });

    return [...new Set(listed.split("\0").filter(Boolean))].sort();
  } catch {
    return null;
  }
}

function hashOf(file: string): string {
  try {
    return createHash("sha256").update(readFileSync(file)).digest("hex");
  } catch {
    return "deleted";
  }
}

/** With the day, on which many tests rest, and the machine's Node.js. */
function digest(files: readonly (readonly [string, string])[]): string {
  const around = [localDate(), process.version, process.platform, process.arch].join(" ");

  return createHash("sha256")
    .update(`${around}\n${files.map((file) => file.join(" ")).join("\n")}`)
    .digest("hex");
}
