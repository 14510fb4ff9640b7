import type { EntityManager } from "@mikro-orm/postgresql";
import type { AuditScope } from "./audit-scope.js";
import type { LoggedUse } from "./logged-use.js";

/** As many uses of three offices as one request to the trust centre can hold with room to spare. */
export const MOST_USES = 750;

interface Row extends LoggedUse {
  /** The office's own pseudonym of the person. */
  readonly subject: string;
}

const LIST = `select id, at, purpose, basis, mandate_id as "mandateId", is_first as "isFirst", subject
  from list_logged_uses(?::date, ?::date, ?)`;

/** The uses of the period, the first first; one more than may be asked at once where there are more. */
export async function listLoggedUses(
  em: EntityManager,
  { from, to }: Pick<AuditScope, "from" | "to">,
): Promise<readonly Row[]> {
  return em.execute<Row[]>(LIST, [from, to, MOST_USES + 1], "all", em.getLoggerContext());
}
