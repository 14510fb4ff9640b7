import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { Client } from "pg";
import setUp from "./jest-setup.js";
import tearDown from "./jest-teardown.js";

const given = process.env.TEST_POSTGRES_URL;

beforeEach(() => {
  delete process.env.TEST_POSTGRES_URL;
});

afterEach(() => {
  if (given !== undefined) process.env.TEST_POSTGRES_URL = given;
});

test("set-up names a PostgreSQL that answers, and tear-down ends it", async () => {
  await setUp();
  const url = process.env.TEST_POSTGRES_URL;
  const client = new Client(url);
  await client.connect();
  const { rows } = await client.query("SHOW fsync");
  await client.end();
  await tearDown();

  expect(rows).toEqual([{ fsync: "off" }]);
  expect(process.env.TEST_POSTGRES_URL).toBeUndefined();
  await expect(new Client(url).connect()).rejects.toThrow(/ECONNREFUSED/);
});

test("a PostgreSQL that was named from outside is used and not stopped", async () => {
  process.env.TEST_POSTGRES_URL = "postgres://elsewhere/db";

  await setUp();
  await tearDown();

  expect(process.env.TEST_POSTGRES_URL).toBe("postgres://elsewhere/db");
});
