import type { Context } from "@kim-hub/kit/context";
import { ForbiddenError } from "@kim-hub/kit/errors";
import { Territory } from "../territory/territory.js";
import { nounOf, type RecordTable } from "./record-table.js";

/**
 * Holds coordinators to the rows of their own Kommunales Integrationszentrum: those of its territory and of the towns in
 * it. A town with a Kommunales Integrationszentrum of its own, as Stadt Aachen has, is not its district's.
 */
export async function requireOwnTerritory(
  record: RecordTable,
  row: object,
  { viewer: { authority }, loaders }: Pick<Context, "viewer" | "loaders">,
): Promise<void> {
  const name = nounOf(record);
  const ags = await record.territoryOf(row, loaders);
  if (ags === null) throw new ForbiddenError(`This ${name} is the state's and no territory's.`);
  if (authority === `KI-${ags}`) return;
  const territory = await loaders.find(Territory, ags, "ags");
  const isOwnTown = territory?.districtAgs && authority === `KI-${territory.districtAgs}` && !territory.isKimTerritory;
  if (!isOwnTown) throw new ForbiddenError(`This ${name} belongs to another territory.`);
}
