import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { createTestEngine } from "../../testing/create-test-engine.js";

interface Failing {
  readonly paths: readonly (readonly (string | number)[])[];
  /** How long it takes to answer. */
  readonly after: number;
}

/** Two subgraphs of which each answers one root field, a list of rows or null, with errors at the given paths. */
function createPair(slow: Failing, quick: Failing) {
  const source = (name: string, { paths, after }: Failing) => ({
    sdl: `type ${name}Row { name: String } type Query { ${name}: [${name}Row] ${name}Other: [${name}Row] }`,
    answer: async () => {
      await pause(after);
      const errors = paths.map((path) => ({ message: "No.", path, extensions: { code: "NOT_FOUND" } }));

      return { data: { [name]: paths.map(() => ({ name: null })), [`${name}Other`]: null }, errors };
    },
  });

  return createTestEngine({ first: source("first", slow), second: source("second", quick) });
}

const places = (errors: readonly object[]) =>
  errors.map((error) => ("path" in error && Array.isArray(error.path) ? error.path.join(".") : null));

test.each([
  [0, 30],
  [30, 0],
])("errors stand in the order of the question, whichever subgraph answered first", async (first, second) => {
  const { execute } = createPair(
    { paths: [["firstOther"], ["first", 1, "name"], ["first", 0, "name"]], after: first },
    { paths: [["second", 0, "name"], ["secondOther"]], after: second },
  );

  const { errors } = await execute(`
    query { secondOther { name } ...First second { name } }
    fragment First on Query { first { name } firstOther { name } }`);

  expect(places(errors)).toEqual(["secondOther", "first.0.name", "first.1.name", "firstOther", "second.0.name"]);
});

test.each([
  [0, 30],
  [30, 0],
])(
  "which hundred of more errors are listed does not follow from which subgraph answered first",
  async (first, second) => {
    const paths = (name: string) => Array.from({ length: 80 }, (_none, index) => [name, index, "name"]);
    const { execute } = createPair({ paths: paths("first"), after: first }, { paths: paths("second"), after: second });

    const { errors } = await execute("{ second { name } first { name } }");

    expect(places(errors)).toEqual([
      ...paths("second").map((path) => path.join(".")),
      ...Array.from({ length: 20 }, (_none, index) => `first.${index}.name`),
      null,
    ]);
    expect(errors.at(-1)).toMatchObject({ message: "60 more errors are not listed." });
  },
);
