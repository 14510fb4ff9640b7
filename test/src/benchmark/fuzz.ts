/** Hostile requests by the thousand, run by hand: `node test/dist/benchmark/fuzz.js --requests 100000 --seed 1`. */
import { parseArgs } from "node:util";
import { type Fault, fuzz, type Memory } from "../fuzz/run.js";

const MIB = 1_048_576;
/** How much more the process may hold after all requests than after a fifth of them: its caches may still fill up. */
const HEAP_BOUND = 32 * MIB;
const RSS_BOUND = 128 * MIB;
const LIVE_BOUND_MILLISECONDS = 2000;

const { values } = parseArgs({
  options: {
    requests: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    from: { type: "string", default: "0" },
    together: { type: "string", default: "16" },
  },
});
const { faults, families, statuses, memory, live, milliseconds } = await fuzz({
  requests: Number(values.requests),
  seed: Number(values.seed),
  from: Number(values.from),
  together: Number(values.together),
  onProgress: (done) => process.stderr.write(`\r${done}`),
});

print(`\n${values.requests} requests of seed ${values.seed} in ${(milliseconds / 1000).toFixed(0)} s`);
for (const [family, { count, slowest, slowestIndex }] of Object.entries(families).sort()) {
  print(
    `${family.padEnd(22)} ${String(count).padStart(6)}  slowest ${slowest.toFixed(0).padStart(5)} ms (${slowestIndex})`,
  );
}
print(`statuses: ${JSON.stringify(statuses)}`);
print(`heap after each tenth: ${memory.map(({ heapUsed }) => mib(heapUsed)).join(", ")} MiB`);
print(`RSS after each tenth: ${memory.map(({ rss }) => mib(rss)).join(", ")} MiB`);
print(`/live: ${live.length} answers, median ${at(0.5)}, 99 % ${at(0.99)}, slowest ${at(1)} ms`);
for (const fault of faults) print(describe(fault));

const sound =
  faults.length === 0 &&
  growth("heapUsed") < HEAP_BOUND &&
  growth("rss") < RSS_BOUND &&
  (live.at(-1) ?? 0) < LIVE_BOUND_MILLISECONDS;
print(sound ? "sound" : "FAULTY");
process.exitCode = sound ? 0 : 1;

function describe({ seed, index, fault, request }: Fault): string {
  const text = JSON.stringify(request, (_key, value) => (typeof value === "string" ? value.slice(0, 300) : value));

  return `FAULT --seed ${seed} --from ${index} --requests 1: ${fault}\n  ${text.slice(0, 1500)}`;
}

/** From a fifth of the requests to all of them. */
function growth(of: keyof Memory): number {
  return (memory.at(-1)?.[of] ?? 0) - (memory[1]?.[of] ?? 0);
}

function at(share: number): string {
  return (live[Math.min(live.length - 1, Math.floor(live.length * share))] ?? 0).toFixed(1);
}

function mib(bytes: number): string {
  return (bytes / MIB).toFixed(0);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
