/**
 * What the disclosure log costs: an office over HTTP with it and without, in turns, on one PostgreSQL that keeps what it commits, run by hand:
 * `node test/dist/benchmark/disclosure-cost.js [rounds] [seconds]`
 */
import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "@kim-hub/postgres/embedded";
import autocannon from "autocannon";
import { middle } from "./middle.js";

const ROUNDS = Number(process.argv[2] ?? 7);
const SECONDS = Number(process.argv[3] ?? 4);
const CALLERS = [1, 10, 50, 200];
const LIMIT_AT_50 = 1.3;

interface Question {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

const folder = await mkdtemp(join(tmpdir(), "disclosure-cost-"));
const postgres = await startPostgres({ directory: join(folder, "data"), port: 0, superuserPassword: randomUUID() });
process.env.TEST_POSTGRES_URL = postgres.url("postgres");
const offices = { off: await startOffice("off"), on: await startOffice("on") };
try {
  let isWithin = true;
  for (const callers of CALLERS) {
    await load(offices.on, callers, 1);
    await load(offices.off, callers, 1);
    const ratios: number[] = [];
    const rates: Record<"off" | "on", number[]> = { off: [], on: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      // Each goes first as often as the other.
      const order = round % 2 === 0 ? (["off", "on"] as const) : (["on", "off"] as const);
      for (const which of order) rates[which].push(await load(offices[which], callers, SECONDS));
      ratios.push((rates.off.at(-1) ?? 0) / (rates.on.at(-1) ?? 1));
    }
    const ratio = middle(ratios);
    if (callers === 50 && ratio > LIMIT_AT_50) isWithin = false;
    print(
      `${String(callers).padStart(4)} callers: ${middle(rates.off).toFixed(0)} answers a second without, ${middle(rates.on).toFixed(0)} with; ` +
        `the log costs × ${ratio.toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`,
    );
  }
  print(`rows written: ${await stop(offices.on)} with, ${await stop(offices.off)} without`);
  if (!isWithin) process.exitCode = 1;
} finally {
  for (const office of Object.values(offices)) office.kill();
  await postgres.stop();
  await rm(postgres.directory, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}

async function startOffice(logging: "on" | "off"): Promise<ChildProcess> {
  const office = fork(new URL("./disclosure-cost/office.js", import.meta.url), [logging]);
  await once(office, "message");

  return office;
}

/** Answers a second; each of the callers asks again as soon as it is answered. */
async function load(office: ChildProcess, connections: number, duration: number): Promise<number> {
  office.send("question");
  const [{ url, body, headers }] = (await once(office, "message")) as [Question];
  const { requests, errors, non2xx, mismatches } = await autocannon({
    ...{ url, body, headers, connections, duration, method: "POST" },
    verifyBody: (text) => String(text).includes('"fileReference"') && !String(text).includes('"errors"'),
  });
  if (errors + non2xx + mismatches > 0) throw new Error(`${errors + non2xx + mismatches} answers were wrong.`);
  if (requests.total === 0) throw new Error(`Of ${connections} callers none was answered in ${duration} seconds.`);

  return requests.total / duration;
}

async function stop(office: ChildProcess): Promise<number> {
  office.send("stop");
  const [{ rows }] = (await once(office, "message")) as [{ readonly rows: number }];

  return rows;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
