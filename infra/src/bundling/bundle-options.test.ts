import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";
import { ROOT } from "../installation/root.js";

const OPTIONS = pathToFileURL(join(ROOT, "infra/dist/bundling/bundles.js"));
/** A process of its own: esbuild keeps the folder in which it was loaded. */
const SCRIPT = `
  import { build } from "esbuild";
  import { bundleOptions } from ${JSON.stringify(OPTIONS.href)};
  const [out, entry] = process.argv.slice(1);
  await build({ ...bundleOptions(out), entryPoints: { identity: entry } });`;

async function bundledFrom(folder: string): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), "bundle-"));
  const entry = join(ROOT, "infra/dist/identity/main.js");
  try {
    await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", SCRIPT, out, entry], { cwd: folder });

    return readFileSync(join(out, "identity.js"), "utf8");
  } finally {
    rmSync(out, { recursive: true });
  }
}

test("a program is joined to the same bytes from every folder in which its command runs", async () => {
  const [fromProject, fromTest] = await Promise.all([ROOT, join(ROOT, "test")].map(bundledFrom));

  expect(fromProject).toContain("identity");
  expect(fromTest === fromProject).toBe(true);
}, 60_000);
