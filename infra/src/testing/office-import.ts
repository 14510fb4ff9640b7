import { randomBytes } from "node:crypto";
import { createOrm, type DatabaseDefinition } from "@kim-hub/kit/database";
import { migrate } from "@kim-hub/kit/migrate";
import { variableSuffix } from "@kim-hub/offices/subgraphs";
import { provisionDatabase } from "@kim-hub/postgres/provision";
import { runCommand } from "../commands/command-line.js";
import { readCommandConfig } from "../commands/config.js";
import { startIdentityProvider } from "../identity/server.js";
import type { SubgraphName } from "../installation/subgraphs.js";
import { createIdentityFixture } from "./identity-fixture.js";

/** A command's output and exit code. */
interface CommandOutcome {
  readonly code: number;
  readonly printed: string;
  readonly complaints: string;
}

/** An empty database of one subgraph, and people who import into it. */
export interface OfficeImport {
  readonly ownerUrl: string;
  /** Runs `import <subgraph>` with these arguments, on the application role unless the environment says otherwise. */
  run(args: readonly string[], environment?: NodeJS.ProcessEnv): Promise<CommandOutcome>;
  /** The rows of an SQL query run as the database's owner. */
  rows(sql: string): Promise<readonly Record<string, unknown>[]>;
  stop(): Promise<void>;
}

export async function startOfficeImport(subgraph: SubgraphName, database: DatabaseDefinition): Promise<OfficeImport> {
  const adminUrl = process.env.TEST_POSTGRES_URL ?? "";
  const name = `import_${randomBytes(4).toString("hex")}`;
  const owner = { name: `${name}_owner`, password: "owner" };
  const application = { name: `${name}_app`, password: "app" };
  await provisionDatabase({ adminUrl, database: name, owner, application });
  const urlOf = ({ name: username, password }: typeof owner) =>
    Object.assign(new URL(adminUrl), { username, password, pathname: name }).href;
  await migrate(database, urlOf(owner));
  const identity = await createIdentityFixture();
  const identityProvider = await startIdentityProvider(identity);
  const environment = {
    PORT_IDENTITY: String(identity.port),
    [`DATABASE_URL_${variableSuffix(subgraph)}`]: urlOf(application),
  };

  return {
    ownerUrl: urlOf(owner),
    run: async (args, given = {}) => {
      const printed: string[] = [];
      const complaints: string[] = [];
      const code = await runCommand(["import", subgraph, ...args], {
        terminal: { print: (text) => void printed.push(text), complain: (text) => void complaints.push(text) },
        config: readCommandConfig({ ...environment, ...given }),
      });

      return { code, printed: printed.join("\n"), complaints: complaints.join("\n") };
    },
    rows: async (sql) => {
      const orm = createOrm(database, urlOf(owner));
      try {
        return await orm.em.fork().execute(sql);
      } finally {
        await orm.close();
      }
    },
    stop: () => identityProvider.stop(),
  };
}
