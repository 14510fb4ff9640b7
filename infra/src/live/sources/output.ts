import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../installation/root.js";

/** A hash of what a workspace's compiled modules do, tests aside. */
export function hashOutput(workspace: string): string {
  const hash = createHash("sha256");
  for (const file of globSync("dist/**/*.js", { cwd: join(ROOT, workspace), exclude: ["dist/bundles"] }).sort()) {
    if (file.endsWith(".test.js") || file.includes("/testing/")) continue;
    hash.update(file).update(readFileSync(join(ROOT, workspace, file)));
  }

  return hash.digest("hex");
}
