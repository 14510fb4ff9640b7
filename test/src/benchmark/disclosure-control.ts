/** Attacks random tables with everything that can be asked of them, run by hand: `node test/dist/benchmark/disclosure-control.js --tables 10000 --seed 1`. */
import { parseArgs } from "node:util";
import { createRandom } from "@kim-hub/kit/test-random";
import { proveOne } from "../disclosure-control/prove-tables.js";

const { values } = parseArgs({
  options: { tables: { type: "string", default: "10000" }, seed: { type: "string", default: "1" } },
});
const random = createRandom(Number(values.seed));
const sum = { asked: 0, withheld: 0, attacked: 0, derived: 0 };
for (let table = 0; table < Number(values.tables); table += 1) {
  const { asked, withheld, attacked, derived } = proveOne(random);
  sum.asked += asked;
  sum.withheld += withheld;
  sum.attacked += attacked;
  sum.derived += derived.length;
  for (const found of derived) print(`table ${table}: ${found}`);
}
print(
  `${values.tables} tables with ${sum.asked} cells: ${sum.attacked} small counts attacked, ${sum.derived} derivable`,
);
process.exitCode = sum.derived > 0 ? 1 : 0;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
