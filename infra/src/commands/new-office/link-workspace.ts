import { createHash } from "node:crypto";
import { readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../installation/root.js";
import { runTool } from "../../installation/run-tool.js";

/** Says for which lock file the packages were installed; `infra/bootstrap.mjs` installs anew for another. */
const STAMP = join(ROOT, "node_modules/.kim-hub-lock");

/** Makes a new subgraph a package of the project, as `npm install` would: its dependencies are those of its neighbours, and there already. */
export async function linkWorkspace(subgraph: string, npm: string): Promise<void> {
  await lockPackages(npm);
  rmSync(linkOf(subgraph), { force: true });
  symlinkSync(join("../../subgraphs", subgraph), linkOf(subgraph));
  noteLock();
}

/** Takes the package of a subgraph that is gone out of the project. */
export async function unlinkWorkspace(subgraph: string, npm: string): Promise<void> {
  await lockPackages(npm);
  rmSync(linkOf(subgraph), { force: true });
  noteLock();
}

function linkOf(subgraph: string): string {
  return join(ROOT, "node_modules/@kim-hub", subgraph);
}

async function lockPackages(npm: string): Promise<void> {
  await runTool({
    program: npm,
    args: ["install", "--package-lock-only", "--prefer-offline", "--no-audit", "--no-fund"],
  });
}

function noteLock(): void {
  const lock = createHash("sha256").update(readFileSync(join(ROOT, "package-lock.json")));
  rmSync(STAMP, { force: true });
  writeFileSync(STAMP, lock.digest("hex"));
}
