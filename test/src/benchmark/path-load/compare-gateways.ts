import { parseArgs } from "node:util";
import type { TestHub } from "../../harness/test-hub.js";
import { middle } from "../middle.js";
import { type Ask, createAsk } from "./create-ask.js";

const CALLERS = [1, 10, 50, 200];
const { values } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: "string", default: "6" }, rounds: { type: "string", default: "3" } },
});

/** Of a machine that is asked for more than it can do, an office's answer comes too late and the path is null. */
interface Measured {
  readonly late: number;
  readonly perSecond: number;
  readonly median: number;
}

interface Pair {
  readonly off: Ask;
  readonly on: Ask;
}

/** Asks both gateways for one path in turns, and prints for each number of callers what the second costs against the first. */
export async function compareGateways(
  hub: TestHub,
  urls: { readonly off: string; readonly on: string },
): Promise<void> {
  const askAt = await createAsk(hub);
  const pair: Pair = { off: () => askAt(urls.off), on: () => askAt(urls.on) };
  for (const ask of [pair.off, pair.on]) await measure(10, ask);
  print(
    "callers    without: a second, median      with: a second, median      ratio of medians, of throughput, too late without and with",
  );
  for (const callers of CALLERS) print((await compare(callers, pair)).join("    "));
}

async function compare(callers: number, ask: Pair): Promise<(string | number)[]> {
  const rounds: { readonly off: Measured; readonly on: Measured }[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const off = await measure(callers, ask.off);
    rounds.push({ off, on: await measure(callers, ask.on) });
  }
  const of = (which: keyof Pair, figure: keyof Measured) => middle(rounds.map((each) => each[which][figure]));
  const figures = [of("off", "perSecond"), of("off", "median"), of("on", "perSecond"), of("on", "median")];
  const ratios = [
    middle(rounds.map(({ off, on }) => on.median / off.median)),
    middle(rounds.map(({ off, on }) => off.perSecond / on.perSecond)),
  ];

  return [
    callers,
    ...figures.map((figure) => figure.toFixed(1)),
    ...ratios.map((ratio) => ratio.toFixed(2)),
    ...[of("off", "late"), of("on", "late")],
  ];
}

async function measure(callers: number, ask: Ask): Promise<Measured> {
  const begin = performance.now();
  const end = begin + Number(values.seconds) * 1000;
  const times: number[] = [];
  let late = 0;
  const again = async () => {
    do {
      const asked = performance.now();
      if (await ask()) times.push(performance.now() - asked);
      else late += 1;
    } while (performance.now() < end);
  };
  await Promise.all(Array.from({ length: callers }, again));

  return { late, perSecond: times.length / ((performance.now() - begin) / 1000), median: middle(times) };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
