import { readFileSync } from "node:fs";
import type { PoolConfig } from "pg";

const WITHOUT = ["", "disable", "allow", "prefer"];

/**
 * How a database's address says that it is spoken to over TLS (`sslmode`, `sslrootcert`), for MikroORM, which reads neither: it would
 * speak in the clear. Whatever the mode, the server must show a certificate for its name.
 */
export function tlsOf(databaseUrl: string): Pick<PoolConfig, "ssl"> {
  const { searchParams } = new URL(databaseUrl);
  const authority = searchParams.get("sslrootcert");
  if (authority === null && WITHOUT.includes(searchParams.get("sslmode") ?? "")) return {};

  return { ssl: authority === null ? true : { ca: readFileSync(authority, "utf8") } };
}
