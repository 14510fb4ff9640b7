import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createRandom } from "@kim-hub/kit/test-random";
import { Purpose } from "@kim-hub/kit/viewer";
import { freeDocuments } from "../harness/free-documents.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";
import { changeHidden } from "./hidden-data/hidden-changes.js";
import { interrogate, interrogateAll, readPools } from "./hidden-data/interrogation.js";
import { READERS } from "./hidden-data/readers.js";

const QUESTIONS = 300;
/** Which questions notice it is chance, and mostly one of the first does: they are asked until one does, more at once each time, */
const FIRST_QUESTIONS = 20;
const QUESTIONS_AT_ONCE = 150;
/** and so many at most. */
const MOST_QUESTIONS = 1500;

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({ ...freeDocuments(), RATE_LIMIT_PER_MINUTE: "0", COST_PER_MINUTE: "0" });
});

afterAll(() => hub?.stop());

test("what a reader may not see changes nothing in the answers to random questions of every role and purpose", async () => {
  const { asked, answered, differences } = await interrogateAll(hub, { count: QUESTIONS, seed: 20261128 });

  expect(differences).toEqual([]);
  expect(asked).toBeGreaterThanOrEqual(QUESTIONS);
  expect(answered).toBeGreaterThan(asked / 2);
}, 300_000);

test.each([
  ["case-management", "case_management_case", Purpose.CASE_WORK],
  ["immigration", "immigration_file", Purpose.RESIDENCE_PROCEDURE],
  ["naturalisation", "naturalisation_procedure", Purpose.NATURALISATION_PROCEDURE],
] as const)(
  "the same questions find that the row-level security of %s is gone",
  async (office, table, purpose) => {
    const reader = READERS.find((candidate) => candidate.office === office && candidate.purpose === purpose);
    if (!reader) throw new Error(`Nobody of ${office} asks for ${purpose}.`);
    await hub.asOwner(office, `alter table ${table} disable row level security`);
    const [random, pools] = [createRandom(7), await readPools(hub)];
    let [found, count] = [0, FIRST_QUESTIONS];
    for (let asked = 0; found === 0 && asked < MOST_QUESTIONS; asked += count) {
      count = Math.min(Math.max(FIRST_QUESTIONS, asked), QUESTIONS_AT_ONCE);
      const change = () => changeHidden(hub, reader);
      const { differences } = await interrogate(hub, reader, {
        ...{ random, pools, change, count },
      });
      found = differences.length;
    }
    await hub.asOwner(office, `alter table ${table} enable row level security`);

    expect(found).toBeGreaterThan(0);
  },
  300_000,
);
