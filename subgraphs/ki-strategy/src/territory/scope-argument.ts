import type { Loaders } from "@kim-hub/kit/loaders";
import { getTerritory } from "./get-territory.js";

/** The description of a list's optional argument `ags`. */
export const SCOPE = { nullable: true, description: "The state's own (Land) where it is left out." } as const;

/** The AGS of a recorded territory, or null for the state. */
export async function requireScope(ags: string | null | undefined, loaders: Loaders): Promise<string | null> {
  return ags == null ? null : (await getTerritory(ags, loaders)).ags;
}
