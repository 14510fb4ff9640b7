import { randomBytes } from "node:crypto";
import { type Login, provisionDatabase } from "@kim-hub/postgres/provision";
import { ensureTemplate } from "@kim-hub/postgres/template";
import { type DatabaseDefinition, migrate } from "../subgraph/database.js";

interface TestDatabaseOptions {
  readonly name: string;
  readonly database: DatabaseDefinition;
  /** Fills the tables, as the owner. */
  readonly load?: ((ownerUrl: string) => Promise<unknown>) | undefined;
}

/** The run outside Jest, which would name it. */
const PROCESS_RUN = randomBytes(4).toString("hex");

/** A database of its own, with the URLs of its owner and its application role; migrated and loaded once per run, then copied. */
export async function createTestDatabase({
  name,
  database,
  load,
}: TestDatabaseOptions): Promise<{ ownerUrl: string; applicationUrl: string }> {
  const { TEST_POSTGRES_URL: adminUrl, TEST_RUN: run = PROCESS_RUN } = process.env;
  if (!adminUrl) throw new Error("TEST_POSTGRES_URL is missing: Jest's global set-up starts PostgreSQL and sets it.");
  const base = `${name.replaceAll("-", "_")}_${run}`;
  const owner = { name: `${base}_owner`, password: "owner" };
  const application = { name: `${base}_application`, password: "application" };
  const template = load ? `${base}_loaded` : `${base}_migrated`;
  const url = (login: Login, of: string) =>
    Object.assign(new URL(adminUrl), { username: login.name, password: login.password, pathname: `/${of}` }).href;
  const fill = async () => {
    await migrate(database, url(owner, template));
    await load?.(url(owner, template));
  };
  const own = `${base}_${randomBytes(4).toString("hex")}`;
  await ensureTemplate({ adminUrl, database: template, owner, application, fill });
  await provisionDatabase({ adminUrl, database: own, owner, application, template });

  return { ownerUrl: url(owner, own), applicationUrl: url(application, own) };
}
