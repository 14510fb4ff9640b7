import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Client } from "pg";
import { MAIN_QUERY } from "../harness/main-query.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const steering = { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW" };

let hub: TestHub;
let token: string;

beforeAll(async () => {
  hub = await startTestHub();
  token = await hub.releasePath();
  await hub.token(steering.as);
});

afterAll(() => hub.stop());

/** Holds every read of the immigration office's files until the returned function is called. */
async function holdImmigration(): Promise<() => Promise<void>> {
  const client = new Client(hub.databases.immigration.ownerUrl);
  await client.connect();
  await client.query("begin; lock table immigration_file in access exclusive mode");

  return async () => {
    await client.query("commit");
    await client.end();
  };
}

test.each(["immigration", "gateway"] as const)("%s answers what is under way before it stops", async (name) => {
  const letGo = await holdImmigration();
  const asked = hub.ask(MAIN_QUERY, { ...steering, variables: { token } });
  await pause(500);
  const stopped = hub.services.get(name)?.stop();
  await pause(300);
  const whileStopping = await fetch(hub.url.replace("/graphql", "/live")).catch(() => null);
  await letGo();

  const { data } = await asked;
  await stopped;

  expect(data.releasedPath.status).toBe("COMPLETE");
  expect(hub.lastLogLine(name)).toMatchObject({ msg: "stopped" });
  expect(whileStopping === null).toBe(name === "gateway");
  if (name === "immigration") await hub.restart(name);
});
