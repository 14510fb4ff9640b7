import { expect, test } from "@jest/globals";
import { buildSchema, Kind, parse, type SelectionNode, type SelectionSetNode } from "graphql";
import { RunErrors } from "../fetch/run-errors.js";
import type { AnsweredNames } from "../planning/tree/plan.js";
import { ErrorPlaces } from "./error-places.js";
import { ProjectionCompiler } from "./projection.js";
import { WriteContext } from "./write-context.js";

const schema = buildSchema(`
  scalar Anything
  interface Pet { name: String }
  type Cat implements Pet { name: String owner: Owner }
  type Dog implements Pet { name: String owner: Anything }
  type Owner { id: ID secret: String }
  type Query { pets: [Pet] }
`);

function selectionOf(text: string): SelectionSetNode {
  const [definition] = parse(text).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error("The text is no operation.");

  return definition.selectionSet;
}

function namesOf(selections: readonly SelectionNode[]): AnsweredNames {
  const fields = selections.flatMap((node) =>
    node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet.selections : node,
  );
  const names = fields.flatMap((node): [string, AnsweredNames][] =>
    node.kind === Kind.FIELD ? [[node.name.value, namesOf(node.selectionSet?.selections ?? [])]] : [],
  );
  // The last of a name is a leaf, the first an object with fields.
  return { below: new Map(names.toReversed()), shared: false };
}

/** Writes pets as if the plan selected `planned`, but not a dog's name. */
function write(asked: string, planned: string, pets: unknown) {
  const projection = new ProjectionCompiler({
    selecting: { schema, fragments: new Map(), conditions: {} },
    clientName: (node) => node.name.value,
    equalRoots: new Map(),
    answered: namesOf(selectionOf(planned).selections),
    unfetched: [{ type: "Dog", path: ["pets", "name"] }],
  });
  const errors = new RunErrors();
  const context = new WriteContext({ introspection: {}, plain: true }, { errors, places: new ErrorPlaces() });
  const text = projection.root("Query", selectionOf(asked))({ pets }, context);

  return { data: JSON.parse(text ?? "null"), faults: errors.kept };
}

const PLANNED = "{ pets { __typename ... on Cat { name owner { id secret } } ... on Dog { owner } } }";

test("a field that no fetch provides of one type is an error there, and right of the others", () => {
  const { data, faults } = write("{ pets { name } }", PLANNED, [
    { __typename: "Cat", name: "C" },
    { __typename: "Dog" },
    { __typename: "Dog", name: "provided after all" },
  ]);

  expect(data).toEqual({ pets: [{ name: "C" }, { name: null }, { name: "provided after all" }] });
  expect(faults).toMatchObject([{ path: ["pets", 1, "name"], extensions: { code: "SOURCE_UNAVAILABLE" } }]);
});

test("a scalar is no object where another type has an object under its name: its hidden fields may not leave", () => {
  const { data, faults } = write("{ pets { ... on Dog { owner } } }", PLANNED, [
    { __typename: "Dog", owner: "text" },
    { __typename: "Dog", owner: { id: "o", secret: "s" } },
  ]);

  expect(data).toEqual({ pets: [{ owner: "text" }, { owner: null }] });
  expect(faults).toMatchObject([{ path: ["pets", 1, "owner"] }]);
});
