import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rootCertificates } from "node:tls";
import { afterAll, expect, test } from "@jest/globals";
import { Settings } from "../process/config.js";
import { createOrm } from "../subgraph/database.js";
import { PreparedStatements } from "./prepared-statements.js";
import { tlsOf } from "./tls-of.js";

const folder = mkdtempSync(join(tmpdir(), "tls-of-"));
const authority = join(folder, "ca.crt");
writeFileSync(authority, rootCertificates[0] ?? "");
/** It speaks in the clear alone. */
const server = process.env.TEST_POSTGRES_URL ?? "";

afterAll(() => rmSync(folder, { recursive: true }));

/** As a service reads it, without the password. */
function read(file: string): string {
  const DATABASE_URL = Object.assign(new URL(server), { password: "" }).href;
  const settings = new Settings({ DATABASE_URL, DATABASE_CA_FILE: file, NODE_ENV: "test" });

  return settings.finish({ url: settings.databaseUrl("DATABASE_URL", "DATABASE_PASSWORD_FILE") }).url;
}

test("with an authority a database's address asks for TLS, and for a server that it has certified", () => {
  expect(tlsOf(read(authority))).toEqual({ ssl: { ca: rootCertificates[0] } });
  expect(tlsOf(`${server}?sslmode=require`)).toEqual({ ssl: true });
  expect(tlsOf(server)).toEqual({});
  expect(tlsOf(`${server}?sslmode=disable`)).toEqual({});
});

test("neither the entities nor single statements are sent in the clear to a server that knows no TLS", async () => {
  const url = read(authority);
  const orm = createOrm({ entities: [], migrations: [] }, url);
  const statements = new PreparedStatements(url, { connections: 1, statementMilliseconds: 1000 });

  await expect(orm.em.fork().execute("select 1")).rejects.toThrow("The server does not support SSL connections");
  await expect(statements.run({ name: "one", text: "select 1" }, [])).rejects.toThrow(
    "The server does not support SSL connections",
  );

  await orm.close();
  await statements.close();
});

test("a file without a certificate is a fault, and one that is not there", () => {
  const empty = join(folder, "empty");
  writeFileSync(empty, "no certificate");

  expect(() => read(empty)).toThrow(
    `The configuration is incomplete: DATABASE_CA_FILE names a file that holds no certificate in PEM: ${empty}.`,
  );
  expect(() => read(join(folder, "none"))).toThrow(
    /^The configuration is incomplete: DATABASE_CA_FILE names a file that cannot be read: /,
  );
});
