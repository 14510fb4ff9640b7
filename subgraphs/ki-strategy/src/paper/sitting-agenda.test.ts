import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { readSavedQuery } from "../testing/saved-query.js";

const PACK = readSavedQuery("sitting-pack");
const PAPER = "FB 56/0014/WP18";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

async function ask(id: string) {
  const { data, errors, statements } = await subgraph.ask(PACK, { variables: { id } });

  return { sitting: data.sitting, errors, statements };
}

test("the agenda of a sitting has the papers whose steps name its body and day, in ten selects", async () => {
  const { sitting, errors, statements } = await ask("IR-05334002-2021-02-17");

  expect(errors).toBeUndefined();
  expect(sitting).toMatchObject({ date: "2021-02-17", held: null, body: { name: "Integrationsrat" } });
  expect(sitting.agenda).toMatchObject([
    {
      ...{ role: "TAKES_NOTE", outcome: null },
      paper: { number: PAPER, leadUnit: "Fachbereich Wohnen, Soziales und Integration", steps: [{}, {}, {}] },
    },
  ]);
  expect(sitting).toMatchObject({ openSteps: [], attendance: [] });
  expect(statements).toBe(10);
});

test("what a body left open stays open until it has the paper before it again", async () => {
  const before = await ask("AFSID-05334002-2021-02-04");
  await subgraph.rows(
    "insert into sitting (id, version, body_id, date, source_id, passage) select 'AFSID-05334002-2021-03-18', 1, body_id, '2021-03-18', source_id, passage from sitting where id = 'AFSID-05334002-2021-02-04'",
  );
  const after = await ask("AFSID-05334002-2021-03-18");
  await subgraph.rows("update deliberation_step set outcome = 'NOTED' where id like '%WP18-2'");
  const noted = await ask("AFSID-05334002-2021-03-18");

  expect(before.sitting.openSteps).toEqual([]);
  expect(after.sitting.openSteps).toMatchObject([
    { date: "2021-02-04", outcome: null, paper: { number: PAPER, author: "Beigeordneter Prof. Dr. Sicking" } },
  ]);
  expect(noted.sitting.openSteps).toEqual([]);
});

test("a sitting that nobody has recorded is NOT_FOUND", async () => {
  const { sitting, errors } = await ask("LG-05711-2021-01-01");

  expect(sitting).toBeNull();
  expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});
