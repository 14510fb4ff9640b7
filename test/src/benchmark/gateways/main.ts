/**
 * Gateways compared in one run, on one machine, over the same subgraphs: `npm run benchmark`, or `npm run --silent
 * benchmark -- --json` for requests per second as JSON alone.
 *
 * - `hub` is this project's gateway as it is started in production, with tokens, envelopes and request log; `hubShared`
 *   shares public fetches that are under way. `apollo` is the stock `@apollo/gateway` behind Apollo Server, `hive` is
 *   Hive Gateway, `hiveRuntime` the same with its planner in Rust. Of these none knows tokens, and none logs; Hive
 *   shares equal fetches that are under way by default, personal ones too.
 * - `nested` and `small` are asked of an invented shop of four subgraphs; `path` and `public` are the hub's main query
 *   and its largest public one, asked of the real subgraphs on PostgreSQL.
 * - Subgraphs remember the bytes that they answered, so that the gateways are measured and not they. A gateway is one
 *   process with a core to itself, started anew for every question; all else shares the second core.
 * - Every answer must be what the stock gateway answers, before and after the load; one that is not ends the run.
 * - The gateways are loaded in turns of two seconds, so that a machine that does other things slows all more or less
 *   alike; for requests per second and latencies it must do nothing else, and CPU per request suffers least.
 *
 * Options: --seconds 8, --connections 50, --only nested,small,path,public, --gateways apollo,hub,hubShared,hive,hiveRuntime.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compare } from "./comparison.js";
import { divideCores } from "./cores.js";
import { installHive } from "./hive-package.js";
import { type HubScenes, isHubQuestion, startHubScenes } from "./hub-scenes.js";
import type { Measurement } from "./measurement.js";
import { type Options, readOptions } from "./options.js";
import { printJson, printTable } from "./report.js";
import { createShopScene } from "./shop-scene.js";

const say = (line: string) => void process.stderr.write(`  ${line}\n`);
const folder = mkdtempSync(join(tmpdir(), "kim-benchmark-"));
const stops: (() => Promise<void>)[] = [];
const interrupted = new Promise<never>((_resolve, reject) => {
  for (const event of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"])
    process.once(event, () => reject(new Error("The benchmark was interrupted.")));
});
try {
  const options = readOptions(process.argv.slice(2));
  const measurements = await Promise.race([run(options), interrupted]);
  process.stdout.write(options.json ? printJson(measurements) : printTable(measurements));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
} finally {
  for (const stop of stops.reverse()) await stop();
  rmSync(folder, { recursive: true });
}
process.exit();

async function run(options: Options): Promise<Measurement[]> {
  if (options.contestants.some((name) => name.startsWith("hive"))) await installHive({ say, stops });
  const pin = divideCores();
  if (!pin) say("this system cannot pin processes to cores: gateway and load disturb each other");
  const surroundings = { options, folder, pin, say, stops };
  const measurements: Measurement[] = [];
  let hub: HubScenes | null = null;
  for (const name of options.questions) {
    if (isHubQuestion(name)) {
      hub ??= await startHubScenes(stops);
      measurements.push(...(await compare(name, hub.create(name), surroundings)));
    } else measurements.push(...(await compare(name, await createShopScene(name, folder), surroundings)));
  }

  return measurements;
}
