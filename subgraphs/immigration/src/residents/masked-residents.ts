import type { MaskedFigure } from "@kim-hub/kit/contribute";
import { CoverageDimension } from "@kim-hub/kit/coverage-dimension";
import { countResidents } from "./count-residents.js";
import { GROUPS } from "./protect-residents.js";

/** The foreign residents by group of status, over several immigration offices; who is known to two of them counts twice. */
export const MASKED_RESIDENTS: MaskedFigure = {
  figure: "RESIDENTS_BY_STATUS_GROUP",
  cells: GROUPS,
  async count(em, authorityId, lastDay) {
    const counts = await countResidents(em, { authorityId }, lastDay);
    const ofGroups = counts.filter(({ dimension }) => dimension === CoverageDimension.STATUS_GROUP);

    return GROUPS.map((group) => ofGroups.find(({ key }) => key === group)?.persons ?? 0);
  },
};
