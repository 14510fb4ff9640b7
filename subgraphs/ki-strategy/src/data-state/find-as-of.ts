import { DataState } from "@kim-hub/kit/data-state";
import type { Loaders } from "@kim-hub/kit/loaders";
import { integrationCentreOf } from "../territory/own-territory.js";
import { Territory } from "../territory/territory.js";

/**
 * The day as of which the rows of these territories are: the oldest of their exports, or `today` where none imports. For any number
 * of answers it costs one select of the territories that the request has not read, and one of the exports.
 */
export async function findAsOf(
  territories: readonly (string | null)[],
  today: string,
  loaders: Loaders,
): Promise<string> {
  const exports = await Promise.all(territories.map((ags) => (ags === null ? null : findExport(ags, loaders))));
  const days = exports.flatMap((state) => state?.asOf ?? []);

  return [...days, today].toSorted()[0] ?? today;
}

/** A town without a Kommunales Integrationszentrum of its own is exported by its district's. */
async function findExport(ags: string, loaders: Loaders): Promise<DataState | null> {
  const territory = await loaders.find(Territory, ags, "ags");
  if (!territory) return null;
  const { isKimTerritory, districtAgs } = territory;
  const exporter = isKimTerritory || districtAgs === null ? ags : districtAgs;

  return loaders.find(DataState, integrationCentreOf(exporter), "authorityId");
}
