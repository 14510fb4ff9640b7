/** Measures how long planning and a new supergraph block a gateway, run by hand: `node test/dist/benchmark/planning.js`. */
import { once } from "node:events";
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Engine } from "@kim-hub/gateway/engine";
import { startInventedSubgraphs } from "../fuzz/subgraphs.js";
import { type GatewayProcess, startGatewayProcess } from "../harness/gateway-process.js";
import { startLoneIssuer } from "../harness/lone-issuer.js";
import { median } from "./measure.js";
import { differentPaths, distinctPaths, equalPaths, onePath } from "./planning/path-questions.js";

const PROBE = fileURLToPath(new URL("planning/loop-probe.js", import.meta.url));
const SUPERGRAPH = readFileSync(new URL("../../../schema/supergraph.graphql", import.meta.url), "utf8");
const LIGHT = "{ territories(kimOnly: true) { name } }";
const WARM_UP = 1000;
const ROUNDS = 5;
const SWAPS = 5;
const CLIENTS = 8;

const QUESTIONS = {
  "one path": onePath,
  "60 equal paths": equalPaths,
  "60 paths with a token each": distinctPaths,
  "60 paths of 60 shapes": differentPaths,
};

const folder = mkdtempSync(join(tmpdir(), "planning-"));
const supergraphFile = join(folder, "supergraph.graphql");
writeFileSync(supergraphFile, SUPERGRAPH);
const subgraphs = await startInventedSubgraphs();
const issuer = await startLoneIssuer();
const gateway = await startGatewayProcess({
  settings: {
    ...subgraphs.settings,
    OIDC_ISSUER: issuer.url,
    RATE_LIMIT_PER_MINUTE: "0",
    COST_PER_MINUTE: "0",
    SUPERGRAPH_FILE: supergraphFile,
    SUPERGRAPH_POLL_MILLISECONDS: "10",
  },
  nodeOptions: ["--import", PROBE],
});
try {
  const steering = {
    authorization: `Bearer ${await issuer.token("benchmark", "STEERING_GROUP_MEMBER")}`,
    "hub-purpose": "STEERING_CASE_REVIEW",
  };
  // Code that is compiled on first use must not count as planning.
  for (const headers of [steering, {}]) await ask(gateway, onePath(WARM_UP), headers);
  const engine = new Engine(SUPERGRAPH);
  engine.prepare(onePath(WARM_UP));
  print("question, new each time       caller     answered in   longest standstill   planned on the event loop");
  for (const [name, write] of Object.entries(QUESTIONS)) {
    let round = 0;
    const onTheLoop = await median(async () => engine.prepare(write(round++)), ROUNDS);
    for (const [caller, headers] of Object.entries({ permitted: steering, refused: {} })) {
      await standstill(gateway);
      const milliseconds = await median(() => ask(gateway, write(round++), headers), ROUNDS);
      print(
        `${name.padEnd(29)} ${caller.padEnd(10)} ${time(milliseconds)} ${time(await standstill(gateway), 20)} ${time(onTheLoop, 27)}`,
      );
    }
  }
  await measureSwaps(gateway);
} finally {
  await gateway.stop();
  issuer.stop();
  subgraphs.stop();
  rmSync(folder, { recursive: true });
}

/** Light questions without a break while the supergraph is replaced; each as late as the gateway stood still. */
async function measureSwaps(gateway: GatewayProcess): Promise<void> {
  const slowest = { without: 0, with: 0 };
  let scene: keyof typeof slowest = "without";
  let going = true;
  const askOn = async () => {
    while (going) {
      const begin = performance.now();
      await ask(gateway, LIGHT, {});
      slowest[scene] = Math.max(slowest[scene], performance.now() - begin);
    }
  };
  const clients = Array.from({ length: CLIENTS }, askOn);
  await pause(1000);
  slowest.without = 0;
  await standstill(gateway);
  await pause(2000);
  const before = await standstill(gateway);
  scene = "with";
  const taken: number[] = [];
  const standstills: number[] = [];
  for (let swap = 1; swap <= SWAPS; swap++) {
    taken.push(await replaceSupergraph(gateway, swap));
    standstills.push(await standstill(gateway));
  }
  going = false;
  await Promise.all(clients);
  print(`\n${CLIENTS} clients ask a light question without a break`);
  print(`no new supergraph    longest standstill ${time(before)}, slowest answer ${time(slowest.without)}`);
  print(`each new supergraph  longest standstill ${standstills.map((each) => time(each)).join(",")}`);
  print(`                     taken over in      ${taken.map((each) => time(each)).join(",")}`);
  print(`                     slowest answer ${time(slowest.with)}`);
}

/** Resolves with the milliseconds until it was taken over. */
async function replaceSupergraph(gateway: GatewayProcess, swap: number): Promise<number> {
  const count = () => gateway.lines().filter(({ msg }) => msg === "supergraph taken over").length;
  const [before, begin] = [count(), performance.now()];
  writeFileSync(`${supergraphFile}.new`, `${SUPERGRAPH}\n# ${swap}\n`);
  renameSync(`${supergraphFile}.new`, supergraphFile);
  while (count() === before) await pause(20);

  return performance.now() - begin;
}

async function ask(gateway: GatewayProcess, query: string, headers: Readonly<Record<string, string>>): Promise<void> {
  const response = await fetch(gateway.url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(text.slice(0, 1000));
}

async function standstill({ process: child }: GatewayProcess): Promise<number> {
  const told = once(child, "message");
  child.send("loop");
  const [{ loop }] = await told;

  return loop;
}

function time(milliseconds: number, width = 10): string {
  return `${milliseconds.toFixed(milliseconds < 100 ? 1 : 0)} ms`.padStart(width);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
