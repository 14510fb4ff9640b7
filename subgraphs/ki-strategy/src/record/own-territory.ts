import type { Context } from "@kim-hub/kit/context";
import { ForbiddenError } from "@kim-hub/kit/errors";
import type { Loaders } from "@kim-hub/kit/loaders";
import { Territory } from "../territory/territory.js";
import { nounOf, type RecordTable } from "./record-table.js";

/** Why a row is not an authority's own. */
export type Foreign = "STATE" | "OTHER_TERRITORY";

interface Asking {
  readonly authority: string | null;
  readonly loaders: Loaders;
}

/**
 * Whose the row is if not the authority's, or null. A Kommunales Integrationszentrum owns the rows of its territory and
 * of the towns in it. A town with a Kommunales Integrationszentrum of its own, as Stadt Aachen has, is not its district's.
 */
export async function findForeign(
  record: RecordTable,
  row: object,
  { authority, loaders }: Asking,
): Promise<Foreign | null> {
  const ags = await record.territoryOf(row, loaders);
  if (ags === null) return "STATE";
  if (authority === `KI-${ags}`) return null;
  const territory = await loaders.find(Territory, ags, "ags");
  const isOwnTown = territory?.districtAgs && authority === `KI-${territory.districtAgs}` && !territory.isKimTerritory;

  return isOwnTown ? null : "OTHER_TERRITORY";
}

/** Holds coordinators to the rows of their own Kommunales Integrationszentrum. */
export async function requireOwnTerritory(
  record: RecordTable,
  row: object,
  { viewer: { authority }, loaders }: Pick<Context, "viewer" | "loaders">,
): Promise<void> {
  const foreign = await findForeign(record, row, { authority, loaders });
  if (foreign === "STATE") throw new ForbiddenError(`This ${nounOf(record)} is the state's and no territory's.`);
  if (foreign) throw new ForbiddenError(`This ${nounOf(record)} belongs to another territory.`);
}
