import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { TestHub } from "../../harness/test-hub.js";
import { readDatabaseTime } from "../gate-cost/database-time.js";
import { cpuMicroseconds } from "../gateways/process-figures.js";
import type { PathRequest } from "./path-request.js";

const CALLER = fileURLToPath(new URL("caller.js", import.meta.url));

/** So many callers at a time, each of whom asks again as soon as it is answered, for so long. */
export interface Order {
  readonly callers: number;
  readonly seconds: number;
}

/** The answers of one load, in milliseconds. */
export interface Seen {
  readonly answers: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
}

/** Milliseconds, and of each process those of CPU for each path. */
export interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpu: ReadonlyMap<string, number>;
}

/** Asks the hub for one path from a process of its own. */
export async function openLoad(hub: TestHub, request: PathRequest) {
  const caller = fork(CALLER);
  await once(caller, "message");

  return {
    async run(order: Order): Promise<Measured> {
      const before = await readTimes(hub);
      const { answers, seconds, p50, p99 } = await ask(caller, { ...request, ...order });
      const after = await readTimes(hub);
      const cpu = [...after].map(([name, time]) => [name, (time - (before.get(name) ?? 0)) / 1000 / answers] as const);

      return { perSecond: answers / seconds, p50, p99, cpu: new Map(cpu) };
    },
    close: () => caller.disconnect(),
  };
}

async function ask(caller: ChildProcess, order: Order & PathRequest): Promise<Seen> {
  caller.send(order);
  const [seen] = (await once(caller, "message")) as [Seen];

  return seen;
}

async function readTimes(hub: TestHub): Promise<ReadonlyMap<string, number>> {
  const services = [...hub.services].map(([name, { processId }]) => [name, cpuMicroseconds(processId)] as const);

  return new Map([...services, ["postgres", await readDatabaseTime(hub)] as const]);
}
