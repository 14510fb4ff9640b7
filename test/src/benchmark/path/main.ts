/**
 * The released path of the person who was loaded last, asked of the whole hub over HTTP with every protection and every log on: `npm run benchmark -- --path`.
 * Options: `--people 10000`, how many invented people the offices hold, several with commas; `--seconds 5` and `--rounds 3` of each measurement. Linux only.
 *
 * - CPU is that which the operating system counts for each process and for PostgreSQL with all its processes, of the round with the median.
 * - The SQL join reads the same rows of one database by hand, prepared, over one connection, without any protection: the least that an
 *   answer can cost. It is asked in turns with the hub.
 */
import { parseArgs } from "node:util";
import { forEverySubgraph } from "@kim-hub/infra/subgraphs";
import { UNLIMITED } from "../../chaos/kill/unlimited.js";
import { startTestHub, type TestHub } from "../../harness/test-hub.js";
import { middle } from "../middle.js";
import { countWork } from "./count-work.js";
import { type Measured, openLoad } from "./load.js";
import { createPathRequest } from "./path-request.js";
import { createJoin } from "./sql-join.js";

const CALLERS = [1, 10, 50];
/** The demonstration fills so many districts. */
const DISTRICTS = 4;

export async function run(arguments_: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...arguments_],
    options: {
      path: { type: "boolean" },
      people: { type: "string", default: "10000" },
      seconds: { type: "string", default: "5" },
      rounds: { type: "string", default: "3" },
    },
  });
  for (const people of values.people.split(",").map(Number)) {
    const begin = performance.now();
    const hub = await startTestHub({ ...UNLIMITED, DEMONSTRATION_PERSONS: String(Math.ceil(people / DISTRICTS)) });
    print(`\n${people} people; loaded and started in ${((performance.now() - begin) / 1000).toFixed(0)} s`);
    try {
      await measurePath(hub, { seconds: Number(values.seconds), rounds: Number(values.rounds) });
    } finally {
      await hub.stop();
    }
  }
}

interface Length {
  readonly seconds: number;
  readonly rounds: number;
}

async function measurePath(hub: TestHub, { seconds, rounds }: Length): Promise<void> {
  // What PostgreSQL does by itself after so many rows were written would count as the paths'.
  await forEverySubgraph((name) => hub.asOwner(name, "vacuum analyze"));
  const request = await createPathRequest(hub);
  const load = await openLoad(hub, request);
  const join = await createJoin(hub, request.token);
  try {
    await load.run({ callers: 10, seconds });
    await join.run(0.5);
    const measured = new Map<number, Measured[]>(CALLERS.map((callers) => [callers, []]));
    const joins: number[] = [];
    for (let round = 0; round < rounds; round += 1)
      for (const callers of CALLERS) {
        measured.get(callers)?.push(await load.run({ callers, seconds }));
        joins.push(await join.run(0.5));
      }
    const joined = middle(joins);
    print("callers   paths/s    p50 ms    p99 ms    CPU ms a path");
    for (const [callers, all] of measured) {
      const of = (figure: (one: Measured) => number) => middle(all.map(figure)).toFixed(1).padStart(10);
      print(
        `${String(callers).padStart(7)}${of((one) => one.perSecond)}${of((one) => one.p50)}${of((one) => one.p99)}${of((one) => total(one))}`,
      );
    }
    print(
      `SQL join by hand: p50 ${joined.toFixed(2)} ms; the hub's p50 at one caller is ${(middle((measured.get(1) ?? []).map(({ p50 }) => p50)) / joined).toFixed(1)} times that`,
    );
    for (const callers of [1, 50]) printProcesses(callers, measured.get(callers) ?? []);
    await printWork(hub, request);
  } finally {
    await join.close();
    load.close();
  }
}

function total({ cpu }: Measured): number {
  return [...cpu.values()].reduce((sum, time) => sum + time, 0);
}

function printProcesses(callers: number, all: readonly Measured[]): void {
  const typical = all.toSorted((left, right) => total(left) - total(right))[Math.floor(all.length / 2)];
  const each = [...(typical?.cpu ?? [])].map(([name, time]) => `${name} ${time.toFixed(2)}`);
  print(`CPU ms a path at ${callers}: ${each.join(", ")}`);
}

async function printWork(hub: TestHub, request: Awaited<ReturnType<typeof createPathRequest>>): Promise<void> {
  const work = await countWork(hub, request);
  print(`fetches ${work.fetches}; statements ${work.statements.map(([name, count]) => `${name} ${count}`).join(", ")}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
