/**
 * Duration, rows and memory of each saved query through the whole hub, what a receipt adds, and its size:
 * `node test/dist/benchmark/saved-queries.js --persons 1100 --rounds 15`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import { readManifest } from "@kim-hub/kit/saved-query-manifest";
import { readerOf } from "../harness/reader-of.js";
import { startTestHub } from "../harness/test-hub.js";
import { isSample, requireValues, variablesOf, YEAR } from "../harness/variables-of.js";
import { ageLogs, fillLogs, giveAuditsWork } from "./saved-queries/give-audits-work.js";

const { values } = parseArgs({
  options: {
    ...{ persons: { type: "string", default: "1100" }, rounds: { type: "string", default: "15" } },
    // All without it; their ids, with commas between.
    queries: { type: "string" },
  },
});
const ROUNDS = Number(values.rounds);

const chosen = values.queries?.split(",");
const saved = readManifest(fileURLToPath(new URL("../../../schema/saved-queries.json", import.meta.url))).filter(
  ({ id }) => chosen?.includes(id) ?? true,
);
// Before the hub starts: minutes later would be too late to learn it.
saved.forEach(requireValues);
const hub = await startTestHub({
  ...{ DEMONSTRATION_PERSONS: String(values.persons), RATE_LIMIT_PER_MINUTE: "0", COST_PER_MINUTE: "0" },
});
try {
  await hub.freeze({ since: `${YEAR}-Q1`, district: "05711" });
  await giveAuditsWork(hub, YEAR);
  process.stdout.write(`entries of the logs: ${await fillLogs(hub, Number(values.persons))}\n`);
  const [samples, others] = [saved.filter(isSample), saved.filter((query) => !isSample(query))];
  const rows = [];
  for (const query of others) rows.push(await measureQuery(query));
  if (samples.length > 0) await ageLogs(hub);
  for (const query of samples) rows.push(await measureQuery(query));
  process.stdout.write(
    `${values.persons} persons in each of four districts, p50 of ${ROUNDS} runs one after the other\n`,
  );
  process.stdout.write(`${Object.keys(rows[0] ?? {}).join("\t")}\n`);
  for (const row of rows) process.stdout.write(`${Object.values(row).join("\t")}\n`);
  process.stdout.write(`the gateway's most memory: ${gatewayPeak()} MiB\n`);
} finally {
  await hub.stop();
}

async function measureQuery(query: SavedQuery) {
  const plain = await times(query, false);
  const receipted = await times(query, true);
  const { receipt } = receipted.last.extensions.hub;

  return {
    query: query.id,
    "p50 ms": Number(plain.median.toFixed(1)),
    "with receipt": `× ${(receipted.median / plain.median).toFixed(2)}`,
    rows: receipt ? JSON.parse(receipt.note.split("\n")[0]).rowCount : null,
    "answer KiB": Number((plain.bytes / 1024).toFixed(1)),
    "receipt KiB": receipt ? Number((JSON.stringify(receipt).length / 1024).toFixed(1)) : null,
    errors: (receipted.last.errors ?? []).length,
  };
}

async function times(query: SavedQuery, receipt: boolean) {
  const body = JSON.stringify({
    documentId: query.documentId,
    variables: await variablesOf(query, hub),
    extensions: {
      ...(receipt && { receipt }),
      assignment: readerOf(query).assignment,
    },
  });
  const headers = await headersOf(query);
  const measured: number[] = [];
  let text = "";
  for (let round = 0; round <= ROUNDS; round += 1) {
    const begin = performance.now();
    text = await (await hub.send({ headers, body })).text();
    if (round > 0) measured.push(performance.now() - begin);
  }
  const median = measured.toSorted((left, right) => left - right)[Math.floor(ROUNDS / 2)] ?? 0;

  return { median, bytes: text.length, last: JSON.parse(text) };
}

async function headersOf(query: SavedQuery): Promise<Record<string, string>> {
  const { as: username, purpose } = readerOf(query);

  return {
    "content-type": "application/json",
    ...(username && { authorization: `Bearer ${await hub.token(username)}` }),
    ...(purpose && { "hub-purpose": purpose }),
  };
}

/** Linux: the high-water mark of the gateway's process. */
function gatewayPeak(): number {
  const pid = hub.services.get("gateway")?.processId;
  const status = readFileSync(join("/proc", String(pid), "status"), "utf8");

  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
