import { once } from "node:events";
import { Agent } from "node:http";
import { fileURLToPath } from "node:url";
import { type GatewayProcess, startGatewayProcess } from "../harness/gateway-process.js";
import { startLoneIssuer } from "../harness/lone-issuer.js";
import { startLiveProbe } from "./live-probe.js";
import { hostileRequest } from "./requests.js";
import { sendRequest } from "./send.js";
import { startInventedSubgraphs } from "./subgraphs.js";
import { faultOf } from "./verdict.js";
import type { HttpRequest, RawRequest } from "./wire-request.js";

const PROBE = fileURLToPath(new URL("memory-probe.js", import.meta.url));
const MOST_FAULTS = 50;
const TENTHS = 10;

export interface Fault {
  readonly seed: number;
  readonly index: number;
  readonly fault: string;
  readonly request: HttpRequest | RawRequest;
}

/** The memory of the process after a collection, in bytes. */
export interface Memory {
  readonly heapUsed: number;
  readonly rss: number;
}

export interface FuzzReport {
  readonly faults: readonly Fault[];
  /** How many requests of each family, and how many milliseconds the slowest took. */
  readonly families: Readonly<Record<string, { count: number; slowest: number; slowestIndex: number }>>;
  /** How often each status came; "none" if the connection was closed. */
  readonly statuses: Readonly<Record<string, number>>;
  /** After each tenth of the requests. */
  readonly memory: readonly Memory[];
  /** Milliseconds in which `/live` answered, the slowest last. */
  readonly live: readonly number[];
  readonly milliseconds: number;
}

interface FuzzOptions {
  readonly requests: number;
  readonly seed: number;
  /** The number of the first request. */
  readonly from?: number;
  /** How many are under way together; one alone shows which request is slow. */
  readonly together?: number;
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** Sends so many hostile requests to a gateway process with live subgraphs; ends early if it dies. */
export async function fuzz({ requests, seed, from = 0, together = 16, onProgress }: FuzzOptions): Promise<FuzzReport> {
  const subgraphs = await startInventedSubgraphs();
  const issuer = await startLoneIssuer();
  const gateway = await startGatewayProcess({
    settings: { ...subgraphs.settings, OIDC_ISSUER: issuer.url, RATE_LIMIT_PER_MINUTE: "0", COST_PER_MINUTE: "0" },
    nodeOptions: ["--expose-gc", "--import", PROBE],
    silent: true,
  });
  const agent = new Agent({ keepAlive: true, maxSockets: together });
  try {
    const developer = `Bearer ${await issuer.token("fuzz", "AGENCY_DEVELOPER")}`;

    return await sendAll({ requests, seed, from, together, onProgress }, { gateway, agent, developer });
  } finally {
    agent.destroy();
    await gateway.stop();
    issuer.stop();
    subgraphs.stop();
  }
}

interface Parts {
  readonly gateway: GatewayProcess;
  readonly agent: Agent;
  readonly developer: string;
}

async function sendAll(
  { requests, seed, from, together, onProgress }: Required<FuzzOptions>,
  { gateway, agent, developer }: Parts,
): Promise<FuzzReport> {
  const port = Number(new URL(gateway.url).port);
  const faults: Fault[] = [];
  const families: Record<string, { count: number; slowest: number; slowestIndex: number }> = {};
  const statuses: Record<string, number> = {};
  const begin = performance.now();
  const live = startLiveProbe(gateway.url.replace("/graphql", "/live"));
  let dead = false;
  void gateway.ended.then(() => {
    dead = true;
  });
  let next = from;

  const sendUntil = async (end: number) => {
    while (next < end && faults.length < MOST_FAULTS && !dead) {
      const index = next++;
      const request = hostileRequest(seed, index, developer);
      const answer = await sendRequest(port, request, agent);
      const fault = dead ? "the gateway died" : faultOf(request, answer);
      if (fault !== null) faults.push({ seed, index, fault, request });
      for (const status of answer.statuses.length > 0 ? answer.statuses : ["none"]) {
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
      const family = families[request.family] ?? { count: 0, slowest: 0, slowestIndex: index };
      family.count += 1;
      if (request.kind === "http" && answer.milliseconds > family.slowest) {
        family.slowest = answer.milliseconds;
        family.slowestIndex = index;
      }
      families[request.family] = family;
      if (index % 1000 === 999) onProgress?.(index + 1);
    }
  };
  const all = (end: number) => Promise.all(Array.from({ length: together }, () => sendUntil(end)));

  const memory: Memory[] = [];
  for (let tenth = 1; tenth <= TENTHS; tenth += 1) {
    await all(from + Math.round((requests * tenth) / TENTHS));
    memory.push(await memoryOf(gateway));
  }
  const times = (await live.stop()).toSorted((left, right) => left - right);

  return { faults, families, statuses, memory, live: times, milliseconds: performance.now() - begin };
}

async function memoryOf({ process: child, ended }: GatewayProcess): Promise<Memory> {
  if (!child.connected) return { heapUsed: Number.NaN, rss: Number.NaN };
  const told = once(child, "message");
  child.send("memory");
  const gone = ended.then(() => Promise.reject(new Error("The gateway died.")));
  gone.catch(() => {});
  const [{ heapUsed, rss }] = await Promise.race([told, gone]);

  return { heapUsed, rss };
}
