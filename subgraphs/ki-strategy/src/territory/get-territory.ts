import { NotFoundError } from "@kim-hub/kit/errors";
import type { Loaders } from "@kim-hub/kit/loaders";
import { Territory } from "./territory.js";
import { TerritoryKind } from "./territory-kind.js";

/** The key of a municipality that is also a district: the district's, followed by three zeros. */
const OWN_DISTRICT = /^(\d{5})000$/;

/**
 * The territory of this AGS; `NOT_FOUND` where none is recorded, so that a wrong key is not taken for an empty answer. A
 * kreisfreie Stadt is found by both of its keys, 05711 and 05711000.
 */
export async function getTerritory(ags: string, loaders: Loaders): Promise<Territory> {
  const [, own] = OWN_DISTRICT.exec(ags) ?? [];
  const territory = await loaders.find(Territory, own ?? ags, "ags");
  const isFound = territory && (own === undefined || territory.kind === TerritoryKind.KREISFREIE_STADT);
  if (!isFound) throw new NotFoundError(`No territory ${ags} is recorded.`);

  return territory;
}
