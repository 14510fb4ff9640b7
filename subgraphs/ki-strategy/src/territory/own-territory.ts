import { ALL_ROWS, type Foreign, type Ownership } from "@kim-hub/records/ownership";
import { Territory } from "./territory.js";

const STATE: Foreign = {
  rule: "must name a row of the territory that imports, not the state's",
  refusal: "is the state's and no territory's",
};
const OTHER_TERRITORY: Foreign = {
  rule: "must name a row of the territory that imports, not another's",
  refusal: "belongs to another territory",
};

/**
 * Rows belong to a territory by its AGS, or to the state. A Kommunales Integrationszentrum owns the rows of its territory and
 * of the towns in it; a town with a Kommunales Integrationszentrum of its own, as Stadt Aachen has, is not its district's.
 */
export const OWN_TERRITORY: Ownership = {
  // A Kreis writes the rows of its towns, and a sum may span both.
  lockOf: () => ALL_ROWS,
  findForeign: async (ags, { authority, loaders }) => {
    if (ags === null) return STATE;
    if (authority === integrationCentreOf(ags)) return null;
    const territory = await loaders.find(Territory, ags, "ags");
    const isOwnTown =
      territory?.districtAgs && authority === integrationCentreOf(territory.districtAgs) && !territory.isKimTerritory;

    return isOwnTown ? null : OTHER_TERRITORY;
  },
};

/** `05554` → `KI-05554`. */
export function integrationCentreOf(ags: string): string {
  return `KI-${ags}`;
}
