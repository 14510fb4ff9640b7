import { Ags } from "@kim-hub/kit/scalars";
import { type Column, required } from "@kim-hub/records/column";
import { keyOf, type Reference } from "@kim-hub/records/reference";
import { DISTRICTS, TOWNS } from "./territory.table.js";

/** The AGS of a district or a town. */
export const TERRITORY: Reference = { ...keyOf(DISTRICTS, TOWNS), type: Ags };
export const DISTRICT: Reference = { ...keyOf(DISTRICTS), type: Ags };
export const TOWN: Reference = { ...keyOf(TOWNS), type: Ags };

/** The column `scope`: the territory that a row concerns, null where the file says NRW for the state (Land). */
export const SCOPE: Column<string | null, "territoryAgs"> = required(
  { ...TERRITORY, none: "NRW" },
  { property: "territoryAgs" },
);
