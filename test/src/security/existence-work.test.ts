import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub, type TestHub } from "../harness/test-hub.js";
import { type HiddenAndAbsent, listHiddenAndAbsent } from "./existence/hidden-and-absent.js";

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({ RATE_LIMIT_PER_MINUTE: "0", COST_PER_MINUTE: "0" });
});

afterAll(() => hub?.stop());

/** How many statements each subgraph ran for an answer, and how many bytes it has. */
async function workFor({ as, document }: HiddenAndAbsent, value: string) {
  const answer = await hub.ask(document, { ...as, variables: { value } });
  const asked = [...new Set((await hub.fetchesOf(answer)).map(({ subgraph }) => subgraph))].toSorted();
  const lines = await Promise.all(asked.map((subgraph) => hub.subgraphLines(answer, subgraph)));

  return {
    bytes: answer.text.length,
    statements: asked.map((subgraph, index) => [subgraph, lines[index]?.map(({ statements }) => statements)]),
  };
}

// Time itself is measured by `benchmark/existence-timing`: of what could tell, a statement more is the most.
test("what may not be known of costs the statements that nothing costs", async () => {
  const questions = await listHiddenAndAbsent(hub);
  for (const question of questions) {
    const { name, hidden, absent } = question;
    const nothing = await workFor(question, absent[0] ?? "");

    expect({ name, ...(await workFor(question, hidden[0] ?? "")) }).toEqual({ name, ...nothing });
    expect(nothing.statements).not.toEqual([]);
  }
  expect(questions.length).toBeGreaterThan(10);
}, 180_000);
