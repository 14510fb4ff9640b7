/** Attacks every small count of a figure with all answers about a district over several quarters together, run by hand: `node test/dist/benchmark/figure-attack.js [s3|s4|s4-residents|s6|s7] [files] [secrets] [quarters]`. */
import { startThrowAwayPostgres } from "@kim-hub/postgres/throw-away";
import { FigureAttack, QUARTERS, startFrozenOffice } from "../disclosure-control/attack-figure.js";
import { COVERAGE, FUNNEL, PIPELINE, RESIDENTS, RIGHT_TO_REMAIN } from "../disclosure-control/attacked-figures.js";

const FIGURES = { s3: FUNNEL, s4: COVERAGE, "s4-residents": RESIDENTS, s6: RIGHT_TO_REMAIN, s7: PIPELINE };

const [name = "s7", files = "300", most = "100000", quarters = QUARTERS.join(",")] = process.argv.slice(2);
const figure = new Map(Object.entries(FIGURES)).get(name);
if (!figure) throw new Error(`The figure is one of ${Object.keys(FIGURES).join(", ")}.`);
const postgres = await startThrowAwayPostgres();
process.env.TEST_POSTGRES_URL = postgres.url("postgres");
try {
  const office = await startFrozenOffice(figure, Number(files), quarters.split(","));
  const attack = await FigureAttack.prepare(figure, office);
  const narrow = [...attack.findNarrow(Number(most), attack.answered)];
  for (const each of narrow) print(each);
  const counted = [...attack.answered.values()].filter((count) => count > 0);
  print(
    `${counted.length} counts were answered that are no zeros; ${attack.secrets.length} are small, ${narrow.length} of those attacked were bounded too closely`,
  );
  process.exitCode = narrow.length > 0 ? 1 : 0;
  await office.subgraph.stop();
} finally {
  await postgres.stop();
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
