import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Arg, Int, Query, Resolver } from "type-graphql";
import { ConflictError, NotAvailableError, NotFoundError, type PublicError } from "../errors/errors.js";
import type { StartSubgraph } from "../process/service.js";
import type { Context } from "../schema/context.js";
import { DataClass, data } from "../schema/data-class.js";
import { createSubgraphSchema } from "../schema/schema.js";
import type { TestConfig } from "../testing/test-config.js";
import { startTestSubgraph, type TestSubgraph } from "../testing/test-subgraph.js";
import { startSubgraph } from "./server.js";

const Public = data({ dataClass: DataClass.PUBLIC, basis: "§ 1 TIntG", retention: "NONE" });

@Resolver()
class RefusingResolver {
  @Query(() => String, { nullable: true })
  @Public
  missing(@Arg("after", () => Int) after: number): Promise<string> {
    return refuse(after, new NotFoundError("There is nothing of this id."));
  }

  @Query(() => String, { nullable: true })
  @Public
  withdrawn(@Arg("after", () => Int) after: number): Promise<string> {
    return refuse(after, new NotAvailableError());
  }

  @Query(() => String, { nullable: true })
  @Public
  conflicting(@Arg("after", () => Int) after: number): Promise<string> {
    return refuse(after, new ConflictError("It has ended."));
  }
}

let begun = Promise.withResolvers<void>();

async function refuse(after: number, error: PublicError): Promise<never> {
  begun.resolve();
  await pause(after);
  throw error;
}

const start: StartSubgraph<TestConfig> = async (config, log) =>
  startSubgraph({
    ...{ name: "immigration", config, extend: (context: Context) => context },
    database: { entities: [], migrations: [] },
    schema: await createSubgraphSchema({ resolvers: [RefusingResolver], references: {} }),
    ...(log && { log }),
  });

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph("immigration", { entities: [], migrations: [] }, start);
});

afterAll(() => subgraph.stop());

/** The fields in the order of their answers, asked one shortly after the other, the one with more work first. */
async function answersOf(first: string, second: string): Promise<readonly string[]> {
  const answered: string[] = [];
  const ask = async (field: string) => {
    await subgraph.ask(`{ ${field} }`);
    answered.push(field);
  };
  begun = Promise.withResolvers();
  const early = ask(first);
  await begun.promise;
  await Promise.all([early, ask(second)]);

  return answered;
}

test.each([
  ["missing(after: 25)", "withdrawn(after: 0)"],
  ["withdrawn(after: 25)", "missing(after: 0)"],
  ["withdrawn(after: 25)", "withdrawn(after: 0)"],
])("%s is refused before %s, which began later: how long it took to find out does not show", async (first, second) => {
  expect(await answersOf(first, second)).toEqual([first, second]);
});

test("what hides nothing is refused once that is known", async () => {
  expect(await answersOf("withdrawn(after: 25)", "conflicting(after: 0)")).toEqual([
    "conflicting(after: 0)",
    "withdrawn(after: 25)",
  ]);
});
