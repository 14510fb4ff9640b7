import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type RunningPostgres, startPostgres } from "@kim-hub/postgres/embedded";
import { Client } from "pg";
import { readHubConfig } from "../installation/config.js";
import { Preparation } from "./preparation.js";

const DATABASES = ["case_management", "immigration", "ki_strategy", "naturalisation", "trust_centre"];
let folder: string;
let server: RunningPostgres;
let admin: Client;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "preparation-"));
  server = await startPostgres({ directory: join(folder, "postgres"), port: 0, superuserPassword: randomUUID() });
  admin = new Client(server.url("postgres"));
  await admin.connect();
  for (const name of DATABASES) await admin.query(`create database ${name}`);
});

afterAll(async () => {
  await admin.end();
  await server.stop();
  await rm(folder, { recursive: true });
});

const preparation = (persons: string) =>
  new Preparation(server, readHubConfig({ DATA_DIRECTORY: folder, DEMONSTRATION_PERSONS: persons }));

test("what was prepared is known again, and not as what another start would prepare", async () => {
  expect(await preparation("7").isDone()).toBe(false);

  await preparation("7").keep();

  expect(await preparation("7").isDone()).toBe(true);
  expect(await preparation("8").isDone()).toBe(false);
});

test("what was prepared without the auditors' findings is not as with them", async () => {
  const without = { DATA_DIRECTORY: folder, DEMONSTRATION_PERSONS: "7", DEMONSTRATION_FINDINGS: "false" };
  await new Preparation(server, readHubConfig(without)).keep();

  expect(await new Preparation(server, readHubConfig(without)).isDone()).toBe(true);
  expect(await preparation("7").isDone()).toBe(false);
});

test("a database that is made anew is not prepared", async () => {
  await preparation("7").keep();
  await admin.query("drop database immigration");
  expect(await preparation("7").isDone()).toBe(false);

  await admin.query("create database immigration");

  expect(await preparation("7").isDone()).toBe(false);
});
