import type { Context } from "@kim-hub/kit/context";
import { NotFoundError } from "@kim-hub/kit/errors";

/** The ids of all links of one person, the account's own first. */
export type OwnHandles = readonly string[];

const READ = "select account_handles() as handles";
const LOCK = "select lock_account() as handles";

/** The handles of the person whose account the caller's is, named to the disclosure log; `NOT_FOUND` for every other caller. */
export function getOwnHandles(context: Context): Promise<OwnHandles> {
  return read(READ, context);
}

/** The same, and the person is locked until the transaction ends, as by `getClient`. */
export function lockOwnHandles(context: Context): Promise<OwnHandles> {
  return read(LOCK, context);
}

async function read(statement: string, { em, disclose }: Context): Promise<OwnHandles> {
  const [row] = await em.execute<{ handles: OwnHandles }[]>(statement, [], "all", em.getLoggerContext());
  const [own, ...others] = row?.handles ?? [];
  if (own === undefined) throw new NotFoundError("This sign-in is the account of no person.");
  disclose(own);

  return [own, ...others];
}
