/** Attacks every small count of a figure over the year so far with all answers about a district together, run by hand: `node test/dist/benchmark/year-attack.js [s6|s7] [files] [secrets]`. */
import { startThrowAwayPostgres } from "@kim-hub/postgres/throw-away";
import { YearAttack } from "../disclosure-control/attack-year.js";
import { PIPELINE, RIGHT_TO_REMAIN } from "../disclosure-control/year-figures.js";

const [figure = "s7", files = "300", most = "100000"] = process.argv.slice(2);
const postgres = await startThrowAwayPostgres();
process.env.TEST_POSTGRES_URL = postgres.url("postgres");
try {
  const attack = await YearAttack.prepare(figure === "s6" ? RIGHT_TO_REMAIN : PIPELINE, Number(files));
  const narrow = [...attack.findNarrow(Number(most), attack.answered)];
  for (const each of narrow) print(each);
  const counted = [...attack.answered.values()].filter((count) => count > 0);
  print(
    `${counted.length} counts were answered that are no zeros; ${attack.secrets.length} are small, ${narrow.length} of those attacked were bounded too closely`,
  );
  process.exitCode = narrow.length > 0 ? 1 : 0;
  await attack.stop();
} finally {
  await postgres.stop();
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
