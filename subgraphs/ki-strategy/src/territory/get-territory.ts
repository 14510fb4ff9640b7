import { NotFoundError } from "@kim-hub/kit/errors";
import type { Loaders } from "@kim-hub/kit/loaders";
import { Territory } from "./territory.js";

/** The territory of this AGS; `NOT_FOUND` where none is recorded, so that a wrong key is not taken for an empty answer. */
export async function getTerritory(ags: string, loaders: Loaders): Promise<Territory> {
  const territory = await loaders.find(Territory, ags, "ags");
  if (!territory) throw new NotFoundError(`No territory ${ags} is recorded.`);

  return territory;
}
