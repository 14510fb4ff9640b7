import type { MaskedFigure } from "@kim-hub/kit/contribute";
import type { StatusGroup } from "@kim-hub/kit/status-group";
import { GROUPS } from "./residents-cube.js";
import { countResidents } from "./residents-sql.js";

interface GroupCount {
  readonly statusGroup: StatusGroup;
  readonly persons: number;
}

/** The foreign residents by group of status, over several immigration offices; who is known to two of them counts twice. */
export const MASKED_RESIDENTS: MaskedFigure = {
  figure: "RESIDENTS_BY_STATUS_GROUP",
  cells: GROUPS,
  async count(em, authorityId, lastDay) {
    const counts = await countResidents<GroupCount>(em, {
      ...{ place: { authorityId }, day: lastDay },
      select: `select status_group as "statusGroup", count(distinct pseudonym)::int as persons from resident group by 1`,
    });

    return GROUPS.map((group) => counts.find(({ statusGroup }) => statusGroup === group)?.persons ?? 0);
  },
};
