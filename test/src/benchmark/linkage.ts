/** How well linkage codes find the files of one person, run by hand: `node test/dist/benchmark/linkage.js [people] [seed] [borne | crowded]` */
import { generateLinkageKey, importLinkageKey } from "@kim-hub/kit/linkage-key";
import { startThrowAwayPostgres } from "@kim-hub/postgres/throw-away";
import { inventFiles } from "../linkage/invent-files.js";
import { judgeProposals, type Quality } from "../linkage/linkage-quality.js";
import { proposeAll } from "../linkage/propose-all.js";

const PEOPLE = Number(process.argv[2] ?? 50_000);
const SEED = Number(process.argv[3] ?? 1);
const NAMES = process.argv[4] === "crowded" ? "CROWDED" : "BORNE";
const newKey = () => importLinkageKey("benchmark", JSON.stringify(generateLinkageKey()));

const postgres = await startThrowAwayPostgres();
process.env.TEST_POSTGRES_URL = postgres.url("postgres");
try {
  const files = inventFiles(PEOPLE, SEED, NAMES);
  const proposed = await proposeAll(files, { offices: newKey(), own: newKey() });
  const quality = judgeProposals(files, proposed.pairs);
  print(
    `${PEOPLE} people, seed ${SEED}, names ${NAMES}: ${files.length} files, ${quality.truePairs} pairs of one person's files`,
  );
  print(`${proposed.codes} codes, ${(proposed.codes / proposed.secondsOfCodes).toFixed(0)} a second under both keys`);
  print(
    `${proposed.secondsOfProposing.toFixed(1)} s to propose, ${(files.length / proposed.secondsOfProposing).toFixed(0)} people a second`,
  );
  printAll("by grade", [quality.all, ...quality.byGrade]);
  printAll("by code type", quality.byCodeType);
  printAll("by origin", quality.byOrigin);
  printAll("by origin, EXACT alone", quality.exactByOrigin);
  await proposed.stop();
} finally {
  await postgres.stop();
}

function printAll(title: string, rows: readonly Quality[]): void {
  print(`\n${title.padEnd(24)} proposed  wrong  of pairs  precision  recall`);
  for (const { of, proposed, wrong, wrongShare, precision, recall } of rows)
    print(
      `${of.padEnd(24)} ${String(proposed).padStart(8)} ${String(wrong).padStart(6)}  ${(wrongShare * 100).toFixed(3).padStart(7)}%     ${precision.toFixed(4)}  ${recall.toFixed(4)}`,
    );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
