import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { answerEntities, createTestEngine } from "../../testing/create-test-engine.js";

/** Two offices with people, each behind a root field, and one that knows all their names. */
function createOffices(left: () => Promise<void>, right: () => Promise<void>) {
  const times: { subgraph: string; at: number }[] = [];
  const note = (subgraph: string) => times.push({ subgraph, at: performance.now() });
  const office = (name: string, wait: () => Promise<void>) => ({
    sdl: `type Person @key(fields: "id") { id: ID! } type Query { ${name}: Person }`,
    async answer() {
      await wait();
      note(name);

      return { data: { [name]: { __typename: "Person", id: name } } };
    },
  });
  const names = answerEntities(({ id }) => ({ __typename: "Person", name: `N ${id}` }));
  const world = createTestEngine({
    left: office("left", left),
    right: office("right", right),
    names: {
      sdl: `type Person @key(fields: "id") { id: ID! name: String }`,
      answer(asked) {
        note("names");

        return names(asked);
      },
    },
  });

  return { ...world, times };
}

const QUERY = "{ left { name } right { name } }";
const NAMED = { left: { name: "N left" }, right: { name: "N right" } };

test("branches that are as far at the same time ask a subgraph in one request", async () => {
  const { execute, asked } = createOffices(
    async () => {},
    async () => {},
  );

  expect((await execute(QUERY)).data).toEqual(NAMED);
  expect(asked.map(({ subgraph }) => subgraph)).toEqual(["left", "right", "names"]);
});

test("a branch that is a little later is waited for", async () => {
  const { execute, asked } = createOffices(
    () => pause(60),
    () => pause(62),
  );

  expect((await execute(QUERY)).data).toEqual(NAMED);
  expect(asked.filter(({ subgraph }) => subgraph === "names").length).toBe(1);
});

test("a branch does not wait for one that hangs: it asks before that one is answered", async () => {
  const { promise: never, resolve: letGo } = Promise.withResolvers<void>();
  const { execute, asked, times } = createOffices(
    async () => {},
    () => never,
  );
  const answer = execute(QUERY);
  const end = performance.now() + 5000;
  while (times.length < 2 && performance.now() < end) await pause(1);
  const before = times.map(({ subgraph }) => subgraph);
  letGo();

  expect(before).toEqual(["left", "names"]);
  expect((await answer).data).toEqual(NAMED);
  expect(asked.map(({ subgraph }) => subgraph)).toEqual(["left", "right", "names", "names"]);
});

test("a branch waits no longer than the run has taken so far", async () => {
  const waits: number[] = [];
  for (let run = 0; run < 9; run += 1) {
    const { execute, times } = createOffices(
      async () => {},
      () => pause(100),
    );
    await execute(QUERY);
    const [left, names] = times;
    waits.push((names?.at ?? Number.NaN) - (left?.at ?? Number.NaN));
  }
  const [, , , , median] = waits.toSorted((first, second) => first - second);

  // The run has taken next to nothing when the first branch is answered; a machine that is busy adds some.
  expect(median).toBeLessThan(15);
});

test("where one branch fails, the other one's request goes out alone", async () => {
  const world = createTestEngine({
    left: {
      sdl: `type Person @key(fields: "id") { id: ID! } type Query { left: Person }`,
      answer: () => ({ data: { left: { __typename: "Person", id: "left" } } }),
    },
    right: { sdl: `type Person @key(fields: "id") { id: ID! } type Query { right: Person }`, answer: () => "TIMEOUT" },
    names: {
      sdl: `type Person @key(fields: "id") { id: ID! name: String }`,
      answer: answerEntities(({ id }) => ({ __typename: "Person", name: `N ${id}` })),
    },
  });

  const { data, errors } = await world.execute(QUERY);

  expect(data).toEqual({ left: NAMED.left, right: null });
  expect(errors).toMatchObject([{ path: ["right"], extensions: { code: "SOURCE_UNAVAILABLE" } }]);
  expect(world.asked.at(-1)?.variables).toEqual({ representations: [{ __typename: "Person", id: "left" }] });
});
