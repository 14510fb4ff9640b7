/** The largest case of ki-strategy, run by hand: `node test/dist/benchmark/ki-strategy.js`. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { database } from "@kim-hub/ki-strategy/database";
import { importTerritory } from "@kim-hub/ki-strategy/import-territory";
import { loadReferenceData } from "@kim-hub/ki-strategy/reference-data";
import { startKiStrategy } from "@kim-hub/ki-strategy/start";
import { startTestSubgraph, type TestSubgraph } from "@kim-hub/kit/testing";
import { startThrowAwayPostgres } from "@kim-hub/postgres/throw-away";
import { describeFault } from "@kim-hub/records/fault";
import { writeLargestCase } from "./largest-case.js";
import { type Measured, measure, median } from "./measure.js";
import { OPERATIONS } from "./operations.js";

const folder = mkdtempSync(join(tmpdir(), "largest-case-"));
const postgres = await startThrowAwayPostgres();
process.env.TEST_POSTGRES_URL = postgres.url("postgres");
const subgraph = await startTestSubgraph("ki-strategy", database, startKiStrategy);
try {
  await run(subgraph);
} finally {
  await subgraph.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true });
}

async function run({ ownerUrl, ask }: TestSubgraph): Promise<void> {
  await loadReferenceData(ownerUrl);
  const { data } = await ask("{ territories(kimOnly: true) { ags } }");
  const written = await writeLargestCase(
    folder,
    data.territories.map(({ ags }: { ags: string }) => ags),
  );
  print(
    `${data.territories.length} territories, ${[...written].map(([file, rows]) => `${rows} ${file}`).join(", ")}\n`,
  );

  for (const title of ["import", "the same import again"]) {
    tell(title, await measure(() => importTerritory({ url: ownerUrl, folder })));
  }
  print("");
  for (const { name, query, variables } of OPERATIONS) {
    const { errors, statements, text } = await ask(query, { variables });
    if (errors) throw new Error(`${name}: ${errors[0]?.message}`);
    const milliseconds = await median(() => ask(query, { variables }));
    const size = `${Math.ceil(text.length / 1024)} KiB`;
    print(
      `${name.padEnd(44)} ${time(milliseconds)}  ${String(statements).padStart(2)} statements  ${size.padStart(9)}`,
    );
  }
}

function tell(
  title: string,
  { result, milliseconds, peak, before }: Measured<Awaited<ReturnType<typeof importTerritory>>>,
): void {
  const { files, faults } = result;
  if (faults.length > 0) throw new Error(faults.map((fault) => describeFault(fault)).join("\n"));
  const sum = (key: "rows" | "inserted" | "changed") => files.reduce((total, file) => total + file[key], 0);
  const memory = `${Math.round(before)} → ${Math.round(peak)} MiB`;
  print(
    `${title.padEnd(44)} ${time(milliseconds)}  ${sum("rows")} rows, ${sum("inserted")} inserted, ${sum("changed")} changed  ${memory}`,
  );
}

function time(milliseconds: number): string {
  return `${milliseconds.toFixed(milliseconds < 100 ? 1 : 0)} ms`.padStart(10);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
