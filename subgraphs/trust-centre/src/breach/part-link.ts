import { ConflictError, NotFoundError } from "@kim-hub/kit/errors";
import { isRowId } from "@kim-hub/kit/is-row-id";
import type { EntityManager } from "@mikro-orm/postgresql";

const PART = "select breach_id, outcome from part_link(?, ?::jsonb, ?)";

interface Row {
  readonly breach_id: string | null;
  readonly outcome: "PARTED" | "UNKNOWN" | "ALONE";
}

interface Parted {
  readonly link: string;
  /** Null for all that it is joined with. */
  readonly from: readonly string[] | null;
  readonly reason: string;
}

/** Parts the link from its person, blocks the pairs, revokes all paths of the clients concerned and opens a breach, whose id it returns. */
export async function partLink(em: EntityManager, { link, from, reason }: Parted): Promise<string> {
  const ids = [link, ...(from ?? [])];
  const values = [link, JSON.stringify(from), reason];
  const [row] = ids.every(isRowId) ? await em.execute<Row[]>(PART, values, "all", em.getLoggerContext()) : [];
  if (!row || row.outcome === "UNKNOWN") throw new NotFoundError("There is no live link of this id.");
  if (row.breach_id === null)
    throw new ConflictError("The link is joined with none of these: there is nothing to part it from.");

  return row.breach_id;
}
