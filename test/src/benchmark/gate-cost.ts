/**
 * What each gate costs a path query, in time on a core of all the hub's processes, one caller after the other: of the services from their
 * profiles, of PostgreSQL by leaving out the disclosure logs or row-level security: `node test/dist/benchmark/gate-cost.js --queries 300 --rounds 5`. Linux only.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { UNLIMITED } from "../chaos/kill/unlimited.js";
import { type GatewayProcess, startGatewayProcess } from "../harness/gateway-process.js";
import { startTestHub } from "../harness/test-hub.js";
import { readDatabaseTime } from "./gate-cost/database-time.js";
import { ALL_GATES, WORK } from "./gate-cost/gates.js";
import { withoutPolicies } from "./gate-cost/policies.js";
import { profileClock, readProfiledTime } from "./gate-cost/profiled-time.js";
import { startTwins, type Twins } from "./gate-cost/twins.js";
import { createAsk } from "./path-load/create-ask.js";
import { settingsBeside } from "./path-load/settings-beside.js";

const WITHOUT_LOG = fileURLToPath(new URL("gate-cost/without-log.js", import.meta.url));
const { values } = parseArgs({
  options: { queries: { type: "string", default: "300" }, rounds: { type: "string", default: "5" } },
});
const queries = Number(values.queries);
const rounds = Number(values.rounds);

const hub = await startTestHub(UNLIMITED);
const askAt = await createAsk(hub);
try {
  printProfiles(await profileServices());
  await compareDatabases();
} finally {
  await hub.stop();
}

/** Milliseconds a query at each gate, of the gateway and of the subgraphs together. */
async function profileServices(): Promise<readonly (readonly [service: string, times: ReadonlyMap<string, number>])[]> {
  const folders = ["gateway", "subgraphs"].map(
    (service) => [service, mkdtempSync(join(tmpdir(), "profile-"))] as const,
  );
  const [ofGateway, ofSubgraphs] = folders.map(([, folder]) => ["--cpu-prof", `--cpu-prof-dir=${folder}`]);
  const twins = await startTwins(hub, { nodeOptions: ofSubgraphs ?? [] });
  const gateway = await startGatewayProcess({
    ...{ settings: settingsBeside(hub, twins.ports), silent: true, nodeOptions: ofGateway ?? [] },
  });
  await ask(gateway.url, queries);
  const from = profileClock();
  await ask(gateway.url, queries * rounds);
  const stretch = { from, to: profileClock() };
  await gateway.stop();
  await twins.stop();
  const found = folders.map(([service, folder]) => [service, readProfiledTime(folder, stretch)] as const);
  for (const [, folder] of folders) rmSync(folder, { recursive: true });

  return found;
}

function printProfiles(services: Awaited<ReturnType<typeof profileServices>>): void {
  const all = services.flatMap(([, times]) => [...times.values()]).reduce((sum, time) => sum + time, 0);
  print(
    `${"services: milliseconds a query".padEnd(34)}${services.map(([service]) => service.padStart(12)).join("")}${"share".padStart(9)}`,
  );
  for (const gate of [...ALL_GATES, WORK]) {
    const times = services.map(([, found]) => found.get(gate) ?? 0);
    const share = times.reduce((sum, time) => sum + time, 0) / all;
    const cells = times.map((time) => (time / 1000 / queries / rounds).toFixed(2).padStart(12));
    print(`${gate.padEnd(34)}${cells.join("")}${(100 * share).toFixed(1).padStart(7)} %`);
  }
}

/** Each round asks all three, in another order. */
async function compareDatabases(): Promise<void> {
  const withLog = await startBeside();
  const withoutLog = await startBeside(WITHOUT_LOG);
  const kinds: readonly (readonly [name: string, ask: () => Promise<void>])[] = [
    ["with all gates", () => ask(withLog.gateway.url, queries)],
    ["without disclosure logs", () => ask(withoutLog.gateway.url, queries)],
    ["without row-level security", () => withoutPolicies(hub, () => ask(withLog.gateway.url, queries))],
  ];
  const times = new Map<string, number[]>(kinds.map(([name]) => [name, []]));
  try {
    for (const [, asked] of kinds) await asked();
    for (let round = 0; round < rounds; round += 1)
      for (const index of kinds.keys()) {
        const [name, asked] = kinds[(index + round) % kinds.length] ?? kinds[0] ?? ["", async () => {}];
        const before = await readDatabaseTime(hub);
        await asked();
        times.get(name)?.push((await readDatabaseTime(hub)) - before);
      }
  } finally {
    for (const { gateway, twins } of [withLog, withoutLog]) {
      await gateway.stop();
      await twins.stop();
    }
  }
  print(`${"PostgreSQL: milliseconds a query".padEnd(34)}${"median".padStart(12)}${"least, most".padStart(18)}`);
  for (const [name, found] of times) {
    const sorted = found.map((time) => time / 1000 / queries).toSorted((left, right) => left - right);
    const [least = 0, middle = 0, most = 0] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
    print(
      `${name.padEnd(34)}${middle.toFixed(2).padStart(12)}${`${least.toFixed(2)}, ${most.toFixed(2)}`.padStart(18)}`,
    );
  }
}

async function startBeside(main?: string): Promise<{ readonly gateway: GatewayProcess; readonly twins: Twins }> {
  const twins = await startTwins(hub, { ...(main && { main }) });
  const gateway = await startGatewayProcess({ settings: settingsBeside(hub, twins.ports), silent: true });

  return { gateway, twins };
}

async function ask(url: string, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) if (!(await askAt(url))) throw new Error("The path was not answered.");
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
