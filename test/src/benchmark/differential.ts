/** The differential test at length, run by hand: `node test/dist/benchmark/differential.js --cases 20000 --seed 1`. */
import { parseArgs } from "node:util";
import { saveFixture } from "../differential/fixture.js";
import { isFailure, type Judged, runGenerated, shrinkFailure, type Tally } from "../differential/run-generated.js";

const SHRINK_MILLISECONDS = 20_000;

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "20000" },
    seed: { type: "string", default: "1" },
    /** How many failures are made small and saved as fixtures. */
    save: { type: "string", default: "5" },
  },
});
const cases = Number(values.cases);
const seed = Number(values.seed);
const tally: Tally = { worlds: 0, uncomposed: 0, invalid: 0 };
const hub = new Map<string, number>();
const stock = new Map<string, number>();
const failures: Judged[] = [];
const begin = performance.now();
let judged = 0;

for await (const one of runGenerated({ seed, cases, tally })) {
  const { verdict } = one;
  count(hub, verdict.isPlannersFault ? `planner: ${verdict.hub}` : verdict.hub);
  count(stock, verdict.stock);
  if (isFailure(verdict) && failures.length < Number(values.save)) failures.push(one);
  if (++judged % 1000 === 0) process.stderr.write(`${judged} of ${cases}, ${counts(hub)}\n`);
}

print(`${judged} cases in ${Math.round((performance.now() - begin) / 1000)} s`);
print(`${tally.worlds} worlds, ${tally.uncomposed} did not compose, ${tally.invalid} questions were invalid`);
print(`hub    ${counts(hub)}`);
print(`stock  ${counts(stock)}`);
for (const failure of failures) {
  const small = await shrinkFailure(failure, SHRINK_MILLISECONDS);
  print(`\n${failure.verdict.hub}: ${saveFixture(small)}\n${small.question.query}`);
}
process.exitCode = failures.length > 0 ? 1 : 0;

function count(counted: Map<string, number>, name: string): void {
  counted.set(name, (counted.get(name) ?? 0) + 1);
}

function counts(counted: Map<string, number>): string {
  return [...counted].map(([name, number]) => `${name} ${number}`).join(", ");
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
