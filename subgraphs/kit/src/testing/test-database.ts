import { createHash, randomBytes } from "node:crypto";
import { type Login, provisionDatabase } from "@kim-hub/postgres/provision";
import { ensureTemplate } from "@kim-hub/postgres/template";
import type { DatabaseDefinition } from "../subgraph/database.js";
import { migrate } from "../subgraph/migrate.js";

interface TestDatabaseOptions {
  readonly name: string;
  readonly database: DatabaseDefinition;
  /** Fills the tables, as the owner. */
  readonly load?: ((ownerUrl: string) => Promise<unknown>) | undefined;
}

/** The run outside Jest, which would name it. */
const PROCESS_RUN = randomBytes(4).toString("hex");

/** A database of its own, with the URLs of its owner and its application role; migrated and loaded once for all workspaces of a run, then copied. */
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
  const template = `${base}_${digest(database, load)}`;
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

/** Of two databases with one name that are filled differently, each has a template of its own. */
function digest({ entities, migrations }: DatabaseDefinition, load: unknown): string {
  const parts = [...entities.map(({ name }) => name), ...migrations.map(({ name, class: of }) => `${name} ${of}`)];

  return createHash("sha256")
    .update([...parts, load].join("\n"))
    .digest("hex")
    .slice(0, 8);
}
