/** `kim-hub provision`: makes an office's database and its two roles on a server of the operator's own, or brings them to this state. */
import { STATEMENT_MILLISECONDS } from "@kim-hub/kit/request-work";
import { type Login, provisionDatabase } from "@kim-hub/postgres/provision";
import type { CommandContext } from "../command-context.js";
import { InputError } from "../command-error.js";
import { describeDatabaseFault, placeOf } from "../database/database-fault.js";
import { readProvisionUrls } from "../database/office-database.js";

export async function provision({ config, terminal }: CommandContext): Promise<0> {
  const { adminUrl, ownerUrl, applicationUrl } = readProvisionUrls(config.environment);
  const database = databaseOf(ownerUrl);
  if (database !== databaseOf(applicationUrl))
    throw new InputError("DATABASE_OWNER_URL and DATABASE_URL name two databases; an office has one.");
  const owner = loginOf("DATABASE_OWNER_URL", ownerUrl);
  const application = loginOf("DATABASE_URL", applicationUrl);
  if (owner.name === application.name)
    throw new InputError(
      "DATABASE_OWNER_URL and DATABASE_URL name one role: who answers requests may not own the tables.",
    );

  const sessionSettings = { statement_timeout: String(STATEMENT_MILLISECONDS) };
  await provisionDatabase({ adminUrl, database, owner, application, sessionSettings }).catch((error: unknown) => {
    throw describeDatabaseFault(error, adminUrl);
  });
  terminal.print(`Provisioned: ${placeOf(ownerUrl)} and ${placeOf(applicationUrl)}.`);

  return 0;
}

function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

function loginOf(variable: string, url: string): Login {
  const { username, password } = new URL(url);
  if (!username || !password)
    throw new InputError(
      `${variable} names no role, or ${variable.replace("URL", "PASSWORD_FILE")} no file with its password.`,
    );

  return { name: decodeURIComponent(username), password: decodeURIComponent(password) };
}
