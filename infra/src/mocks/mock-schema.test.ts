import { expect, test } from "@jest/globals";
import { type GraphQLSchema, graphql } from "graphql";
import { createMockSchema } from "./mock-schema.js";

const HEAD = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@provides"])`;
const create = (sdl: string) =>
  createMockSchema(`${HEAD}\n${sdl}`, { subgraph: "ki-strategy", answersOf: () => new Map() });
const ask = async (schema: GraphQLSchema, source: string, known: readonly object[] = []) => {
  const { data, errors } = await graphql({ schema, source, variableValues: { known } });

  return { data: JSON.parse(JSON.stringify(data ?? null)), errors: errors?.map(({ message }) => message) };
};

const LIBRARY = create(`
  type Query { books(author: String, first: Int, genre: Genre): [Book!]! book(id: ID!): Book found: [Medium!]! thing: Thing shelves: [Shelf!]! }
  type Mutation { addBook(input: BookInput!): Book removeBook(id: ID!): Boolean! }
  input BookInput { title: String! genre: Genre }
  enum Genre { NOVEL POEM PLAY }
  interface Medium { id: ID! title: String! }
  type Book implements Medium @key(fields: "id") { id: ID! title: String! genre: Genre! pages: Int author: Author! @provides(fields: "name") }
  type Film implements Medium @key(fields: "id") { id: ID! title: String! }
  union Thing = Film | Shelf
  type Shelf @key(fields: "room { name } number") { room: Room! number: Int! owner: String @external label: String @requires(fields: "owner room { floor }") }
  type Room { name: String! floor: Int @external }
  type Author @key(fields: "id") { id: ID! name: String @external }`);

test("interfaces and unions are one of their types, with that type's own fields", async () => {
  const { data, errors } = await ask(
    LIBRARY,
    "{ found { __typename id title ... on Book { genre } } thing { __typename } }",
  );

  expect(errors).toBeUndefined();
  for (const { __typename } of data.found) expect(["Book", "Film"]).toContain(__typename);
  expect(["Film", "Shelf"]).toContain(data.thing.__typename);
});

test("a thing is the same in a list, by its id and by its key, whatever else was asked for", async () => {
  const { data } = await ask(LIBRARY, "{ books(genre: PLAY) { id title genre pages } }");
  const [first] = data.books;
  const single = await ask(LIBRARY, `{ book(id: "${first.id}") { id title genre pages } }`);
  const known = [{ __typename: "Book", id: first.id }];
  const entity = await ask(
    LIBRARY,
    "query ($known: [_Any!]!) { _entities(representations: $known) { ... on Book { id title genre pages } } }",
    known,
  );

  expect(single.data.book).toEqual(first);
  expect(entity.data._entities).toEqual([first]);
  expect(new Set(data.books.map(({ id }: { id: string }) => id)).size).toBe(data.books.length);
});

test("a mutation answers with what was given to it, and yes", async () => {
  const { data } = await ask(
    LIBRARY,
    'mutation { addBook(input: { title: "T", genre: POEM }) { id title genre } removeBook(id: "1") }',
  );

  expect(data).toEqual({ addBook: { id: expect.any(String), title: "T", genre: "POEM" }, removeBook: true });
});

test("a nested key is kept, and what a field requires is named with its path where it is missing", async () => {
  const query =
    "query ($known: [_Any!]!) { _entities(representations: $known) { ... on Shelf { number room { name } label } } }";
  const known = { __typename: "Shelf", room: { name: "R", floor: 2 }, number: 7, owner: null };
  const complete = await ask(LIBRARY, query, [known]);
  const lacking = await ask(LIBRARY, query, [{ ...known, room: { name: "R" } }]);

  expect(complete).toEqual({
    data: { _entities: [{ number: 7, room: { name: "R" }, label: expect.stringMatching(/ \(erfunden\)$/) }] },
    errors: undefined,
  });
  expect(lacking.data).toEqual({ _entities: [{ number: 7, room: { name: "R" }, label: null }] });
  expect(lacking.errors).toEqual(["Shelf.label needs room.floor of another subgraph, which the representation lacks."]);
});

test("another subgraph's field is answered where it is provided, and not of an entity that the gateway sends without it", async () => {
  const provided = await ask(LIBRARY, '{ book(id: "1") { author { id name } } }');
  const known = [{ __typename: "Author", id: "1" }];
  const sent = await ask(
    LIBRARY,
    "query ($known: [_Any!]!) { _entities(representations: $known) { ... on Author { name } } }",
    known,
  );

  expect(provided.data.book.author.name).toMatch(/ \(erfunden\)$/);
  expect(sent.errors).toEqual(["Author.name needs name of another subgraph, which the representation lacks."]);
});

test("a field that an answer of the subgraph's own code does not have yet is invented like any other", async () => {
  const schema = createMockSchema(
    `${HEAD}\ntype Query { lamp: Lamp } type Lamp { name: String! watts: Int! colour: String! }`,
    {
      subgraph: "ki-strategy",
      answersOf: () => new Map([["Query.lamp", () => ({ name: "Own", watts: 7 })]]),
    },
  );

  expect((await ask(schema, "{ lamp { name watts colour } }")).data).toEqual({
    lamp: { name: "Own", watts: 7, colour: expect.stringMatching(/ \(erfunden\)$/) },
  });
});

test("a scalar that nobody knows stops the start by its name", () => {
  expect(() => create("type Query { colour: Colour } scalar Colour")).toThrow(
    "The contract has the scalar Colour, which is none of the project's own.",
  );
});
