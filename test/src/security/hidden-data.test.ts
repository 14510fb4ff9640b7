import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createRandom } from "@kim-hub/kit/test-random";
import { Purpose } from "@kim-hub/kit/viewer";
import { startTestHub, type TestHub } from "../harness/test-hub.js";
import { changeHidden } from "./hidden-data/hidden-changes.js";
import { interrogate, interrogateAll, readPools } from "./hidden-data/interrogation.js";
import { READERS } from "./hidden-data/readers.js";

const QUESTIONS = 300;

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({ RATE_LIMIT_PER_MINUTE: "0", COST_PER_MINUTE: "0" });
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
    const { differences } = await interrogate(hub, reader, {
      count: 150,
      random: createRandom(7),
      pools: await readPools(hub),
      change: () => changeHidden(hub, reader),
    });
    await hub.asOwner(office, `alter table ${table} enable row level security`);

    expect(differences.length).toBeGreaterThan(0);
  },
  120_000,
);
