import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { SUBGRAPHS } from "@kim-hub/infra/subgraphs";
import { jsonLines } from "../../harness/request-lines.js";
import type { TestHub } from "../../harness/test-hub.js";

/** A part of the hub that can be killed. */
export interface Victim {
  readonly name: string;
  /** How often a run kills it at least: the gateway more often, because only its log is written outside a transaction. */
  readonly least: number;
  /** Kills it when the moment has come; resolves once it is there again. */
  kill(moment: () => Promise<void>): Promise<void>;
}

/** A gateway that was killed lets go of its port only when its workers have ended too. */
const MOST_ATTEMPTS = 100;

/** Every subgraph and the gateway's first process; of a gateway of several processes also one of its workers. */
export function listVictims(hub: TestHub): readonly Victim[] {
  const services: readonly Victim[] = [...SUBGRAPHS, "gateway" as const].map((name) => ({
    name,
    least: name === "gateway" ? 2 : 1,
    async kill(moment) {
      const service = hub.services.get(name);
      if (!service) throw new Error(`${name} is not running.`);
      await moment();
      process.kill(service.processId, "SIGKILL");
      await service.ended;
      for (let attempt = 1; ; attempt += 1) {
        const failure = await hub.restart(name).then(
          () => null,
          (error: unknown) => error,
        );
        if (failure === null) return;
        if (attempt === MOST_ATTEMPTS) throw failure;
        await pause(50);
      }
    },
  }));
  if (hub.config.gatewayWorkers === 1) return services;

  return [...services, { name: "worker", least: 4, kill: (moment) => killWorker(hub, moment) }];
}

/** Its primary puts another one in its place. */
async function killWorker(hub: TestHub, moment: () => Promise<void>): Promise<void> {
  const worker = findWorker(hub);
  await moment();
  process.kill(worker, "SIGKILL");
  while (isAlive(worker)) await pause(5);
}

function findWorker(hub: TestHub): number {
  const primary = hub.services.get("gateway")?.processId;
  const file = join(hub.config.dataDirectory, "logs", "gateway.log");
  const worker = jsonLines(readFileSync(file, "utf8"))
    .filter(({ msg, pid }) => msg === "ready" && pid !== primary)
    .map(({ pid }) => Number(pid))
    .findLast(isAlive);
  if (worker === undefined) throw new Error("The gateway has no worker.");

  return worker;
}

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}
