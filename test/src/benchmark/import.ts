/** An office's import at its largest, run by hand on Linux: `node test/dist/benchmark/import.js [cases]`. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { database } from "@kim-hub/case-management/database";
import { startCaseManagement } from "@kim-hub/case-management/start";
import { startTestSubgraph } from "@kim-hub/kit/testing";
import { Role } from "@kim-hub/kit/viewer";
import { startThrowAwayPostgres } from "@kim-hub/postgres/throw-away";
import { runImport } from "./import-command.js";
import { writeCases } from "./office-export.js";

const CASES = Number(process.argv[2] ?? 100_000);
const STEWARD = { actor: "steward", role: Role.DATA_STEWARD, body: null, authority: "CM-05711" };

const folder = mkdtempSync(join(tmpdir(), "office-export-"));
const postgres = await startThrowAwayPostgres();
process.env.TEST_POSTGRES_URL = postgres.url("postgres");
const office = await startTestSubgraph("case-management", database, startCaseManagement);
try {
  await run();
} finally {
  await office.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true });
}

async function run(): Promise<void> {
  const access = {
    DATABASE_URL_CASE_MANAGEMENT: office.applicationUrl,
    OIDC_ISSUER: office.issuer.url,
    PLAIN_HTTP_HOSTS: "127.0.0.1",
  };
  const load = async (from: string) =>
    runImport("case-management", from, { ...access, ACCESS_TOKEN: await office.issuer.signFor(STEWARD) });
  const idle = await load(folder);

  const rows = await writeCases(folder, { cases: CASES, changed: 0 });
  const titles = [`${CASES} cases, ${rows} rows, for the first time`, "the same export again"];
  for (const title of [...titles, "an export in which each tenth case changed"]) {
    if (title.includes("changed")) await writeCases(folder, { cases: CASES, changed: 0.1 });
    const { seconds, computing, peak, printed } = await load(folder);
    const memory = `${Math.round(idle.peak)} MiB idle, ${Math.round(peak - idle.peak)} MiB over it at most`;
    const pace = `${seconds.toFixed(1)} s (computing ${computing.toFixed(1)} s), ${Math.round(rows / seconds)} rows/s`;
    print(`${title}: ${pace}; ${memory}\n${printed}`);
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
