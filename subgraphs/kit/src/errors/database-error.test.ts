import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { StartSubgraph } from "../process/service.js";
import type { Context } from "../schema/context.js";
import { DataClass, data } from "../schema/data-class.js";
import { createSubgraphSchema } from "../schema/schema.js";
import { startSubgraph } from "../subgraph/server.js";
import { Counselling } from "../testing/counselling/counselling.js";
import { counsellingDatabase } from "../testing/counselling/counselling-database.js";
import type { TestConfig } from "../testing/test-config.js";
import { startTestSubgraph, type TestSubgraph } from "../testing/test-subgraph.js";

const Public = data({ dataClass: DataClass.PUBLIC, basis: "§ 1 TIntG", retention: "NONE" });
const ID = "1f0a1f8e-0000-4000-8000-000000000001";
const ROW = {
  ...{ id: ID, pseudonym: "p-secret", place: "Bielefeld", day: "2024-03-01", endedOn: null, recordedAt: new Date() },
  ...{ ticket: 1n, fee: "1.00", persons: 1, isOpen: true },
};

@Resolver()
class FaultyResolver {
  @Query(() => Number, { nullable: true })
  @Public
  async rows(@Arg("sql", () => String) sql: string, @Ctx() { em }: Context): Promise<number> {
    return (await em.execute(sql)).length;
  }

  @Query(() => String, { nullable: true })
  @Public
  async again(@Ctx() { em }: Context): Promise<string> {
    await em.persist(Object.assign(new Counselling(), ROW)).flush();

    return "done";
  }
}

const start: StartSubgraph<TestConfig> = async (config, log) =>
  startSubgraph({
    ...{ name: "naturalisation", config, database: counsellingDatabase, extend: (context: Context) => context },
    schema: await createSubgraphSchema({ resolvers: [FaultyResolver] }),
    ...(log && { log }),
  });

let told: TestSubgraph;
let masked: TestSubgraph;

beforeAll(async () => {
  told = await startTestSubgraph("naturalisation", counsellingDatabase, start);
  masked = await startTestSubgraph("naturalisation", counsellingDatabase, start, undefined, {
    answersDatabaseErrors: false,
  });
  await told.given(Object.assign(new Counselling(), ROW));
  await masked.given(Object.assign(new Counselling(), ROW));
});

afterAll(async () => {
  await told.stop();
  await masked.stop();
});

test("a row that is there already is told with its table and constraint, and without a value of it", async () => {
  const { errors, text } = await told.ask("{ again }");

  expect(errors).toMatchObject([
    {
      message:
        'The database says: duplicate key value violates unique constraint "counselling_pkey" (23505, table counselling, constraint counselling_pkey).',
      extensions: { code: "INTERNAL_SERVER_ERROR" },
    },
  ]);
  expect(text).not.toContain(ID);
});

test.each([
  ["select nothing from counselling", 'column "nothing" does not exist (42703)'],
  ["select * from nowhere", 'relation "nowhere" does not exist (42P01)'],
  ["select 'p-secret'::uuid", "invalid input syntax for type uuid: … (22P02)"],
  ["select '99999999999'::int", "value … is out of range for type integer (22003)"],
  ["select 1 / 0", "division by zero (22012)"],
])("%s is told as what it is, without the value", async (sql, said) => {
  const { errors, text } = await told.ask("query ($sql: String!) { rows(sql: $sql) }", { variables: { sql } });

  expect(errors?.[0]?.message).toBe(`The database says: ${said}.`);
  expect(text).not.toMatch(/secret|99999999999/);
});

test("as in production, nothing of it is told", async () => {
  const { errors, text } = await masked.ask("{ again }");

  expect(errors).toMatchObject([
    { message: "The request failed inside the hub.", extensions: { code: "INTERNAL_SERVER_ERROR" } },
  ]);
  expect(text).not.toMatch(/counselling|23505/);
});
