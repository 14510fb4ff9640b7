/** The database of the one office in whose environment a command runs, by the roles that are allowed to do what it does. */
import { type Environment, Settings } from "@kim-hub/kit/config";

/** Whether the environment is an office's own, in which its database needs no name of the office. */
export function hasOwnDatabase({ DATABASE_OWNER_URL: given }: Environment): boolean {
  return Boolean(given);
}

/** The URL of the role that owns the tables, with its password. */
export function readOwnerUrl(settings: Settings): string {
  return settings.databaseUrl("DATABASE_OWNER_URL", "DATABASE_OWNER_PASSWORD_FILE", {
    about: "an office's database as the owner role, which migrates it, without the password",
  });
}

/** The URLs of a superuser, of the owner role and of the application role, each with its password. */
export interface ProvisionUrls {
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly applicationUrl: string;
}

export function readProvisionUrls(environment: Environment): ProvisionUrls {
  const settings = new Settings(environment);

  return settings.finish({
    adminUrl: settings.databaseUrl("DATABASE_ADMIN_URL", "DATABASE_ADMIN_PASSWORD_FILE", {
      about: "the server as a superuser, who makes database and roles, without the password",
    }),
    ownerUrl: readOwnerUrl(settings),
    applicationUrl: settings.databaseUrl("DATABASE_URL", "DATABASE_PASSWORD_FILE"),
  });
}
