import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Arg, Ctx, Directive, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import { BadInputError, NotAvailableError, NotFoundError } from "../errors/errors.js";
import { Purpose, Role } from "../identity/viewer.js";
import type { StartSubgraph } from "../process/service.js";
import type { Context } from "../schema/context.js";
import { DataClass, data } from "../schema/data-class.js";
import { asKnown, createSubgraphSchema } from "../schema/schema.js";
import type { TestConfig } from "../testing/test-config.js";
import { startTestSubgraph, type TestSubgraph } from "../testing/test-subgraph.js";
import { startSubgraph } from "./server.js";

const Status = data({ dataClass: DataClass.STATUS, basis: "§ 86 AufenthG", retention: "P3Y" });
const Public = data({ dataClass: DataClass.PUBLIC, basis: "§ 1 TIntG", retention: "NONE" });
const clerk = { role: Role.IMMIGRATION_CLERK, authority: "ABH-05711", purpose: Purpose.RESIDENCE_PROCEDURE };
const database = { entities: [], migrations: [] };

@Directive(`@key(fields: "id")`)
@ObjectType()
class Person {
  @Field(() => ID)
  @Status
  readonly id!: string;
}

@Resolver(() => Person)
class PersonResolver {
  @Query(() => Person, { nullable: true })
  @Status
  person(@Arg("id") id: string, @Ctx() { disclose }: Context): Person {
    if (id === "missing") throw new NotFoundError("There is no Person of this id.");
    disclose(id);

    return { id };
  }

  @Query(() => Int)
  @Public
  needed(@Arg("value", () => Int) value: number): number {
    if (value < 0) throw new BadInputError("The value is from 0 on.");

    return value;
  }

  @Query(() => Int, { nullable: true })
  @Public
  broken(): number {
    throw new TypeError("A row of Erika.");
  }

  @FieldResolver(() => String, { nullable: true })
  @Status
  greeting(@Root() { id }: Person, @Ctx() { disclose }: Context): string {
    if (id === "withdrawn") throw new NotAvailableError();
    disclose(id);

    return `Hello ${id}`;
  }
}

const start: StartSubgraph<TestConfig> = async (config, log) =>
  startSubgraph({
    ...{ name: "immigration", config, database, extend: (context: Context) => context },
    schema: await createSubgraphSchema({ resolvers: [PersonResolver], references: { Person: asKnown } }),
    ...(log && { log }),
  });

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph("immigration", database, start);
});

afterAll(() => subgraph.stop());

const JSON_ALONE = "application/json";
const OF_GATEWAY = "application/graphql-response+json, application/json";

/** Asks once; a header that no usual request has sends it through Apollo Server. */
async function ask(body: object, { accept, as }: { readonly accept: string; readonly as: object }) {
  await subgraph.rows("delete from disclosure_log");
  const response = await fetch(subgraph.url, {
    method: "POST",
    headers: { ...(await subgraph.headersOf(as)), "content-type": "application/json", accept },
    body: JSON.stringify(body),
  });
  const { date: _date, ...headers } = Object.fromEntries(response.headers);

  return {
    answer: { status: response.status, headers, text: await response.text() },
    rows: await subgraph.rows(
      "select actor, role, subject, kind, coordinate, fields, refusal from disclosure_log order by coordinate, subject",
    ),
  };
}

const GREETINGS = "query ($known: [_Any!]!) { _entities(representations: $known) { ... on Person { greeting } } }";
const known = (...ids: readonly string[]) => ({ known: ids.map((id) => ({ __typename: "Person", id })) });

test.each([
  { what: "a value", query: "{ needed(value: 1) }" },
  { what: "a person", query: "query A($id: String!) { person(id: $id) { id greeting } }", variables: { id: "a" } },
  { what: "entities", query: GREETINGS, variables: known("a", "b") },
  { what: "an entity that may not be told", query: GREETINGS, variables: known("a", "withdrawn") },
  { what: "what is not there", query: '{ person(id: "missing") { id } }' },
  { what: "no value where one is needed", query: "{ needed(value: -1) }" },
  { what: "a fault", query: "{ broken }" },
  { what: "several errors, in order of their places", query: '{ broken person(id: "missing") { id } }' },
  { what: "what this caller may not read", query: '{ person(id: "a") { id } }', as: { role: Role.CASE_MANAGER } },
  { what: "a variable that does not fit", query: "query ($of: Int!) { needed(value: $of) }", variables: { of: "x" } },
])("$what is answered and logged alike by Apollo Server and past it", async ({ query, variables = {}, as = clerk }) => {
  for (const accept of [JSON_ALONE, OF_GATEWAY]) {
    const byApollo = await ask({ query, variables }, { accept: `${accept}, */*`, as });
    const past = await ask({ query, variables }, { accept, as });

    expect(past.rows).toEqual(byApollo.rows);
    expect(past.answer.text).toBe(byApollo.answer.text);
    expect(past.answer.status).toBe(byApollo.answer.status);
    expect({ ...past.answer.headers, "content-type": "" }).toEqual({ ...byApollo.answer.headers, "content-type": "" });
  }
});

test("what is no plain query goes to Apollo Server: another operation's name, extensions, a list, a GET", async () => {
  const query = "query A { needed(value: 1) }";
  const asked = { accept: OF_GATEWAY, as: clerk };
  await ask({ query }, asked);

  expect((await ask({ query, operationName: "A" }, asked)).answer.text).toBe('{"data":{"needed":1}}\n');
  expect((await ask({ query, operationName: "B" }, asked)).answer.text).toContain("OPERATION_RESOLUTION_FAILURE");
  expect((await ask([{ query }], asked)).answer.status).toBe(400);
  expect((await ask({ query, extensions: { persistedQuery: {} } }, asked)).answer.status).not.toBe(500);
  const get = await fetch(`${subgraph.url}?query=${encodeURIComponent(query)}`, { headers: { accept: OF_GATEWAY } });
  expect(get.status).toBe(400);
});
