import { expect, test } from "@jest/globals";
import { answerEntities, createTestEngine, type TestSource } from "../../testing/create-test-engine.js";

/** The trust centre seals a mandate that clients cannot see, and the register answers with it only. */
function createHub(trust: TestSource["answer"], register: TestSource["answer"]) {
  return createTestEngine({
    register: {
      sdl: `
        type Path @key(fields: "id") { id: ID! mandate: Mandate @external months: Int @requires(fields: "mandate { sealed }") }
        type Mandate @key(fields: "id") { id: ID! sealed: String @external }
        type Query { path: Path none: Path }`,
      answer: register,
    },
    trust: {
      sdl: `
        type Path @key(fields: "id") { id: ID! mandate: Mandate @inaccessible note: String }
        type Mandate @key(fields: "id") @inaccessible { id: ID! sealed: String }`,
      answer: trust,
    },
  });
}

const PATH = { __typename: "Path", id: "1" };
const months = answerEntities(({ mandate }) => ({ __typename: "Path", months: mandate ? 3 : null }));
const register: TestSource["answer"] = (asked) =>
  "representations" in asked.variables ? months(asked) : { data: { path: { ...PATH }, p: { ...PATH }, none: null } };

test("the error of a hidden field ends at the field above that the client asked for", async () => {
  const { execute } = createHub(
    () => ({
      data: { _entities: [{ __typename: "Path", mandate: null }] },
      errors: [{ message: "Sealed.", path: ["_entities", 0, "mandate", "sealed"], extensions: { code: "NOT_FOUND" } }],
    }),
    register,
  );

  const { data, errors, text } = await execute("{ p: path { months } }");

  expect(data).toEqual({ p: { months: null } });
  expect(errors).toEqual([{ message: "Sealed.", path: ["p"], extensions: { code: "NOT_FOUND" } }]);
  expect(text).not.toContain("mandate");
});

test("an office that was asked for hidden fields only is not named, whether it answers or not", async () => {
  const sound = createHub(
    answerEntities(() => ({ __typename: "Path", mandate: { __typename: "Mandate", id: "m", sealed: "s" } })),
    register,
  );
  const down = createHub(() => "TIMEOUT", register);

  const answered = await sound.execute("{ path { months } }");
  const missing = await down.execute("{ path { months } }");

  expect(answered.data).toEqual({ path: { months: 3 } });
  expect(answered.sources).toEqual([
    { subgraph: "register", reason: null },
    { subgraph: "register", reason: null },
  ]);
  expect(missing.data).toEqual({ path: { months: null } });
  expect(missing.sources).toEqual([
    { subgraph: "register", reason: null },
    { subgraph: null, reason: "TIMEOUT" },
    { subgraph: "register", reason: null },
  ]);
  expect(JSON.stringify(missing)).not.toContain("trust");
});

test("an office that the client asked for itself is named", async () => {
  const { execute } = createHub(() => "TIMEOUT", register);

  expect((await execute("{ path { months note } }")).sources).toContainEqual({ subgraph: "trust", reason: "TIMEOUT" });
});

test("nor is it named for a field of an object that is not there, though both go in one request", async () => {
  const { execute } = createHub(
    answerEntities(() => ({ __typename: "Path", mandate: { __typename: "Mandate", id: "m", sealed: "s" } })),
    register,
  );

  const { data, sources } = await execute("{ path { months } none { note } }");

  expect(data).toEqual({ path: { months: 3 }, none: null });
  expect(sources).not.toContainEqual({ subgraph: "trust", reason: null });
});
