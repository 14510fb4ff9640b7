/** The rows of an office's own database, as its data steward may read them. */
import { createOrm } from "@kim-hub/kit/database";
import { beginAsAuthority, UnheldRoleError } from "@kim-hub/records/begin-as-authority";
import type { EntityManager } from "@mikro-orm/postgresql";
import { CommandError, InputError } from "../command-error.js";
import { isUnreachable } from "../database/is-unreachable.js";
import type { LinkingOffice } from "./linking-office.js";
import type { Steward } from "./steward.js";

/** Reads in a transaction as the office's application role, by row-level security the rows of the steward's authority. */
export type ReadRows = <T>(read: (em: EntityManager) => Promise<T>) => Promise<T>;

interface Opened extends Pick<LinkingOffice, "database" | "registry"> {
  readonly url: string;
  readonly steward: Steward;
}

/** Does the work with the office's database open. */
export async function withOfficeRows<T>(
  { database, registry, url, steward }: Opened,
  work: (read: ReadRows) => Promise<T>,
): Promise<T> {
  const orm = createOrm(database, url);
  try {
    return await work((read) =>
      orm.em.fork().transactional(async (em) => {
        await beginAsAuthority(em, registry, steward);

        return read(em);
      }),
    );
  } catch (error) {
    if (error instanceof UnheldRoleError) throw new InputError(error.message);
    throw isUnreachable(error) ? new CommandError("No database answers; start the hub with npm start.", 1) : error;
  } finally {
    await orm.close();
  }
}
