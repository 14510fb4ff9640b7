import { once } from "node:events";
import { rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Client } from "pg";
import { type RunningPostgres, startPostgres } from "./embedded.js";
import { findFreePort, isPortFree } from "./free-port.js";
import { createTemporaryFolder } from "./testing/throw-away.js";

let folder: string;
let directory: string;

const SUPERUSER_PASSWORD = "p@ss/wörd #1";

function start(options: { readonly directory?: string; readonly port?: number } = {}): Promise<RunningPostgres> {
  return startPostgres({ directory, port: 0, superuserPassword: SUPERUSER_PASSWORD, ...options });
}

async function ask(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new Client(url);
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: "array" });
  await client.end();

  return rows.flat();
}

beforeAll(async () => {
  folder = await createTemporaryFolder();
  directory = join(folder, "Daten für die Prüfung");
});

afterAll(() => rm(folder, { recursive: true }));

test("a second start on the same directory finds what the first one wrote, also below umlauts and spaces", async () => {
  const first = await start();
  await ask(first.url("postgres"), "CREATE TABLE note AS SELECT 'kept' AS text");
  await first.stop();

  const second = await start();
  const rows = await ask(second.url("postgres"), "SELECT text FROM note");
  await second.stop();

  expect(rows).toEqual(["kept"]);
  expect([first.wasInitialised, second.wasInitialised]).toEqual([true, false]);
});

test("the server speaks UTF-8, keeps UTC, and has neither a socket file nor a public address", async () => {
  const postgres = await start();
  const rows = await ask(
    postgres.url("postgres"),
    `SELECT upper('ä'), current_setting('server_encoding'), current_setting('timezone'),
            current_setting('listen_addresses'), current_setting('unix_socket_directories'),
            current_setting('password_encryption')`,
  );
  await postgres.stop();

  expect(rows).toEqual(["Ä", "UTF8", "UTC", "127.0.0.1", "", "scram-sha-256"]);
});

test("stopping closes open connections, frees the port, and may be repeated", async () => {
  const postgres = await start();
  const client = new Client(postgres.url("postgres"));
  const cutOff = new Promise((resolve) => client.on("error", resolve));
  await client.connect();

  await Promise.all([postgres.stop(), postgres.stop()]);
  await postgres.stop();

  expect(await postgres.exited).toBe(0);
  expect(String(await cutOff)).toMatch(/terminat/);
  expect(await isPortFree(postgres.port)).toBe(true);
});

test("a port that is taken is one sentence with the port", async () => {
  const port = await findFreePort();
  const holder = createServer().listen(port, "127.0.0.1");
  await once(holder, "listening");

  await expect(start({ port })).rejects.toMatchObject({
    name: "StartError",
    message: `Port ${port} on 127.0.0.1 is taken: stop the program that listens there or choose another port.`,
  });
  holder.close();
});

test("data of another PostgreSQL version is one sentence with both versions", async () => {
  await writeFile(join(directory, "PG_VERSION"), "15\n");
  const failure = start();

  await expect(failure).rejects.toMatchObject({
    name: "StartError",
    message: expect.stringMatching(/holds data of PostgreSQL 15, which PostgreSQL 18 cannot read/),
  });
  await writeFile(join(directory, "PG_VERSION"), "18\n");
});

test("a directory with somebody's files in it is refused and left alone", async () => {
  const failure = start({ directory: folder });

  await expect(failure).rejects.toMatchObject({
    message: `The directory ${folder} holds files but no database: empty it or choose another directory.`,
  });
  await (await start()).stop();
});
