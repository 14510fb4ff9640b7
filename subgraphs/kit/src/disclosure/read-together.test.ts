import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from "type-graphql";
import { NotFoundError } from "../errors/errors.js";
import { Purpose, Role } from "../identity/viewer.js";
import type { StartSubgraph } from "../process/service.js";
import type { Context } from "../schema/context.js";
import { DataClass, data } from "../schema/data-class.js";
import { asKnown, createSubgraphSchema } from "../schema/schema.js";
import { startSubgraph } from "../subgraph/server.js";
import type { TestConfig } from "../testing/test-config.js";
import { startTestSubgraph, type TestSubgraph } from "../testing/test-subgraph.js";

const Status = data({ dataClass: DataClass.STATUS, basis: "§ 86 AufenthG", retention: "P3Y" });
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
  nobody(): null {
    return null;
  }

  @Query(() => [Person], { nullable: true })
  @Status
  persons(@Ctx() { disclose }: Context): Person[] {
    for (const id of ["a", "b"]) disclose(id);

    return [{ id: "a" }, { id: "b" }];
  }

  @FieldResolver(() => String, { nullable: true })
  @Status
  greeting(@Root() { id }: Person, @Ctx() { disclose }: Context): string {
    if (id === "hidden") throw new NotFoundError("There is no Person of this id.");
    if (id !== "unnamed") disclose(id);

    return `Hello ${id}`;
  }
}

const start: StartSubgraph<TestConfig> = async (config, log) =>
  startSubgraph({
    ...{ name: "immigration", config, database, extend: (context: Context) => context },
    schema: await createSubgraphSchema({
      resolvers: [PersonResolver],
      references: { Person: asKnown },
      readTogether: ["Person"],
    }),
    ...(log && { log }),
  });

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph("immigration", database, start);
});

beforeEach(() => subgraph.rows("delete from disclosure_log"));

afterAll(() => subgraph.stop());

const greet = (...ids: readonly string[]) =>
  subgraph.ask("query ($known: [_Any!]!) { _entities(representations: $known) { ... on Person { greeting } } }", {
    as: clerk,
    variables: { known: ids.map((id) => ({ __typename: "Person", id })) },
  });
const greetings = ({ data: answer }: Awaited<ReturnType<typeof greet>>) =>
  answer._entities.map(({ greeting }: { greeting: string | null }) => greeting);
const logged = () => subgraph.rows("select subject, refusal from disclosure_log order by subject");

test("the fields of many entities are accounted for by one statement, a row for each person", async () => {
  const answer = await greet("a", "b", "c", "a");

  expect(greetings(answer)).toEqual(["Hello a", "Hello b", "Hello c", "Hello a"]);
  expect(answer.statements).toBe(1);
  expect(await logged()).toEqual(["a", "b", "c"].map((subject) => ({ subject, refusal: null })));
});

test("below a field that the log names they are accounted for once more, by the same statement", async () => {
  const { data: answer, statements } = await subgraph.ask("{ persons { greeting } }", { as: clerk });

  expect(answer).toEqual({ persons: [{ greeting: "Hello a" }, { greeting: "Hello b" }] });
  expect(statements).toBe(1);
  expect(await subgraph.rows("select coordinate, subject from disclosure_log order by coordinate, subject")).toEqual(
    ["Person.greeting", "Query.persons"].flatMap((coordinate) =>
      ["a", "b"].map((subject) => ({ coordinate, subject })),
    ),
  );
});

test("where one of many is refused, none is answered, and the refusal names nobody", async () => {
  const answer = await greet("a", "hidden");

  expect(greetings(answer)).toEqual([null, null]);
  expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(["NOT_FOUND", "NOT_FOUND"]);
  expect(await logged()).toEqual([{ subject: null, refusal: "NOT_FOUND" }]);
});

test("where one of many names nobody, none is answered and nothing logged", async () => {
  const answer = await greet("a", "unnamed");

  expect(greetings(answer)).toEqual([null, null]);
  expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(Array(2).fill("INTERNAL_SERVER_ERROR"));
  expect(await logged()).toEqual([]);
});
