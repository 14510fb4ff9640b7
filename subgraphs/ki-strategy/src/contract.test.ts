import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { startTestSubgraph } from "@kim-hub/kit/testing";
import { database } from "./database.js";
import { createSchema } from "./schema.js";
import { startKiStrategy } from "./start.js";

test("the committed SDL is the one the code makes", async () => {
  const { sdl } = await createSchema();

  expect(readFileSync("schema.graphql", "utf8")).toBe(sdl);
});

test("the migrations make the tables that the entities describe", async () => {
  const office = await startTestSubgraph("ki-strategy", database, startKiStrategy);
  const drift = await office.drift();
  await office.stop();

  expect(drift).toBe("");
});

test("a request without an envelope is UNAUTHENTICATED, also for public data", async () => {
  const office = await startTestSubgraph("ki-strategy", database, startKiStrategy);
  const { status, errors } = await office.ask("{ territories { ags } }", { envelope: null });
  await office.stop();

  expect(status).toBe(401);
  expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
});
