import { BadInputError } from "../errors/errors.js";
import type { PageRequest } from "../paging/page-arguments.js";

/** Where an entry stands in its log, as text: the instant to the microsecond and the id. */
export const PLACE_SQL = `to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '/' || id`;

const PLACE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The instant and the id after which the page begins; two nulls for the first. */
export function placeAfter({ afterId }: PageRequest): readonly [string | null, string | null] {
  if (afterId === "") return [null, null];
  const [, at, id] = PLACE.exec(afterId) ?? [];
  if (!at || !id || Number.isNaN(Date.parse(at))) throw new BadInputError("The cursor is none that a connection gave.");

  return [at, id];
}
