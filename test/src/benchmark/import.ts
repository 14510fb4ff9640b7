/** An office's import at its largest, run by hand: `node test/dist/benchmark/import.js [cases]`. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { database } from "@kim-hub/case-management/database";
import { startCaseManagement } from "@kim-hub/case-management/start";
import { REGISTRY } from "@kim-hub/case-management/tables";
import { startTestSubgraph } from "@kim-hub/kit/testing";
import { Role, type Viewer } from "@kim-hub/kit/viewer";
import { startThrowAwayPostgres } from "@kim-hub/postgres/throw-away";
import { beginAsAuthority } from "@kim-hub/records/begin-as-authority";
import { describeFault } from "@kim-hub/records/fault";
import { importFolder } from "@kim-hub/records/import-folder";
import type { ImportReport } from "@kim-hub/records/import-report";
import { type Measured, measure } from "./measure.js";
import { writeCases } from "./office-export.js";

const CASES = Number(process.argv[2] ?? 100_000);
const STEWARD: Viewer = {
  ...{ actor: "steward", role: Role.DATA_STEWARD, body: null, authority: "CM-05711" },
  ...{ purpose: null, caseReference: null, requestId: randomUUID() },
};

const folder = mkdtempSync(join(tmpdir(), "office-export-"));
const postgres = await startThrowAwayPostgres();
process.env.TEST_POSTGRES_URL = postgres.url("postgres");
const office = await startTestSubgraph("case-management", database, startCaseManagement);
try {
  await writeCases(folder, { cases: CASES, changed: 0 });
  tell(`${CASES} cases for the first time`, await measure(() => load()));
  tell("the same export again", await measure(() => load()));
  await writeCases(folder, { cases: CASES, changed: 0.1 });
  tell("an export in which each tenth case changed", await measure(() => load()));
} finally {
  await office.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true });
}

function load(): Promise<ImportReport> {
  return importFolder(
    { database, registry: REGISTRY },
    { url: office.applicationUrl, folder, begin: (em) => beginAsAuthority(em, REGISTRY, STEWARD) },
  );
}

function tell(title: string, { result, milliseconds, peak, before }: Measured<ImportReport>): void {
  const { files, faults } = result;
  if (faults.length > 0)
    throw new Error(
      faults
        .slice(0, 10)
        .map((fault) => describeFault(fault))
        .join("\n"),
    );
  const sum = (key: "rows" | "inserted" | "changed") => files.reduce((total, file) => total + file[key], 0);
  const seconds = milliseconds / 1000;
  const perSecond = Math.round(sum("rows") / seconds);
  const counts = `${sum("rows")} rows, ${sum("inserted")} new, ${sum("changed")} changed`;
  const memory = `${Math.round(before)} MiB idle, ${Math.round(peak - before)} MiB over it at most`;
  process.stdout.write(`${title}: ${seconds.toFixed(1)} s, ${perSecond} rows/s; ${counts}; ${memory}\n`);
}
