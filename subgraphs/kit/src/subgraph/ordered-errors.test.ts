import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Arg, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import { NotFoundError } from "../errors/errors.js";
import type { StartSubgraph } from "../process/service.js";
import type { Context } from "../schema/context.js";
import { DataClass, data } from "../schema/data-class.js";
import { createSubgraphSchema } from "../schema/schema.js";
import type { TestConfig } from "../testing/test-config.js";
import { startTestSubgraph, type TestSubgraph } from "../testing/test-subgraph.js";
import { startSubgraph } from "./server.js";

const Public = data({ dataClass: DataClass.PUBLIC, basis: "§ 1 TIntG", retention: "NONE" });
const database = { entities: [], migrations: [] };

@ObjectType()
class Row {
  @Field(() => Int)
  @Public
  readonly milliseconds!: number;
}

@Resolver(() => Row)
class RowResolver {
  @Query(() => [Row], { nullable: true })
  @Public
  rows(@Arg("after", () => [Int]) after: readonly number[]): Row[] {
    return after.map((milliseconds) => ({ milliseconds }));
  }

  @Query(() => String, { nullable: true })
  @Public
  async missing(@Arg("after", () => Int) after: number): Promise<string> {
    await pause(after);
    throw new NotFoundError("There is no row of this id.");
  }

  @FieldResolver(() => String, { nullable: true })
  @Public
  late(@Root() { milliseconds }: Row): Promise<string> {
    return this.missing(milliseconds);
  }

  @FieldResolver(() => String)
  @Public
  required(@Root() { milliseconds }: Row, @Arg("after", () => Int) after: number): Promise<string> {
    return this.missing(milliseconds + after);
  }
}

const start: StartSubgraph<TestConfig> = async (config, log) =>
  startSubgraph({
    ...{ name: "immigration", config, database, extend: (context: Context) => context },
    schema: await createSubgraphSchema({ resolvers: [RowResolver], references: {} }),
    ...(log && { log }),
  });

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph("immigration", database, start);
});

afterAll(() => subgraph.stop());

test("errors stand in the order of the question, whichever field was done first", async () => {
  const { errors } = await subgraph.ask(`
    query { b: missing(after: 60) rows(after: [40, 0, 20]) { ...Late } a: missing(after: 10) }
    fragment Late on Row { again: late late }`);

  expect(errors?.map(({ path }) => path?.join("."))).toEqual([
    "b",
    ...["rows.0.again", "rows.0.late", "rows.1.again", "rows.1.late", "rows.2.again", "rows.2.late"],
    "a",
  ]);
});

test.each([
  [0, 30],
  [30, 0],
])(
  "the same errors are listed where a required field takes its object along, whichever was done first",
  async (first, second) => {
    const { data, errors } = await subgraph.ask(`{
    rows(after: [10]) { late a: required(after: ${first}) b: required(after: ${second}) } after: missing(after: 1) }`);

    expect(data).toEqual({ rows: null, after: null });
    expect(errors?.map(({ path }) => path?.join("."))).toEqual(["rows.0.late", "rows.0.a", "after"]);
  },
);
