import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import type { StartSubgraph } from "../process/service.js";
import type { SubgraphSchema } from "../schema/schema.js";
import type { DatabaseDefinition } from "../subgraph/database.js";
import type { TestConfig } from "./test-config.js";
import { startTestSubgraph } from "./test-subgraph.js";

interface Contract {
  readonly name: string;
  readonly database: DatabaseDefinition;
  readonly createSchema: () => Promise<SubgraphSchema>;
  readonly start: StartSubgraph<TestConfig>;
}

/** The two tests that every subgraph passes: the committed SDL and migrations agree with the code. */
export function testContract({ name, database, createSchema, start }: Contract): void {
  test("the committed SDL is the one the code makes", async () => {
    const { sdl } = await createSchema();

    expect(readFileSync("schema.graphql", "utf8")).toBe(sdl);
  });

  test("the migrations make the tables that the entities describe", async () => {
    const subgraph = await startTestSubgraph(name, database, start);
    const drift = await subgraph.drift();
    await subgraph.stop();

    expect(drift).toBe("");
  });
}
