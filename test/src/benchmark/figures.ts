/** Every list and figure of the offices over many files of one town, run by hand: `node test/dist/benchmark/figures.js [files]` */
import { loadOffice } from "@kim-hub/infra/load-office";
import { DATABASES } from "@kim-hub/infra/tables";
import { localDate } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import { startTestSubgraph, type TestSubgraph } from "@kim-hub/kit/testing";
import { startThrowAwayPostgres } from "@kim-hub/postgres/throw-away";
import { FURTHER_ROWS } from "./further-rows.js";
import { median } from "./measure.js";
import { LAST_QUARTER, OFFICES, type OfficeQuestion, type OfficeQuestions, TERRITORY } from "./office-questions.js";

const FILES = Number(process.argv[2] ?? 100_000);
const ROUNDS = 5;

const postgres = await startThrowAwayPostgres();
process.env.TEST_POSTGRES_URL = postgres.url("postgres");
try {
  for (const office of OFFICES) await ofOffice(office);
} finally {
  await postgres.stop();
}

async function ofOffice({ name, start, files, rows, questions }: OfficeQuestions): Promise<void> {
  const subgraph = await startTestSubgraph(name, DATABASES[name], start, async (ownerUrl) => {
    await loadOffice(name, { ownerUrl, territory: TERRITORY, files: FILES, seed: 1, today: localDate() });
    await settle(name, ownerUrl);
  });
  try {
    const countOf = async (table: string) => Number((await subgraph.rows(`select count(*) from ${table}`))[0]?.count);
    print(`${name}: ${await countOf(files)} files, ${await countOf(rows)} rows in ${rows}`);
    const baseline = await median(() => countOf(rows), ROUNDS);
    print(`${baseline.toFixed(0).padStart(6)} ms    1.0  count(*) of ${rows}, as the owner`);
    const start = performance.now();
    const frozen = await subgraph.freeze({ since: LAST_QUARTER });
    const answers = frozen.reduce((sum, each) => sum + each.answers, 0);
    if (answers > 0)
      print(`${(performance.now() - start).toFixed(0).padStart(6)} ms         to freeze ${answers} answers`);
    for (const question of questions) await ask(subgraph, question, baseline);
  } finally {
    await subgraph.stop();
  }
}

/** Prints the middle of several times, as so many times the baseline of the same run, and the statements; or why there is none. */
async function ask(
  subgraph: TestSubgraph,
  { title, query, variables, as }: OfficeQuestion,
  baseline: number,
): Promise<void> {
  const first = await subgraph.ask(query, { as, variables });
  if (first.errors) return print(`     –      –   ${title}: ${first.errors[0]?.message}`);
  const milliseconds = await median(() => subgraph.ask(query, { as, variables }), ROUNDS);
  const ratio = (milliseconds / baseline).toFixed(1).padStart(6);
  print(`${milliseconds.toFixed(0).padStart(6)} ms ${ratio}  ${title}, statements: ${first.statements}`);
}

/** Gives the files the rows that invented people lack; then vacuums, as PostgreSQL itself does soon after an import. */
async function settle(name: OfficeQuestions["name"], ownerUrl: string): Promise<void> {
  const orm = createOrm(DATABASES[name], ownerUrl);
  try {
    for (const sql of [...FURTHER_ROWS[name], "vacuum analyze"]) await orm.em.execute(sql);
  } finally {
    await orm.close();
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
