import { countRows } from "@kim-hub/kit/count-rows";
import { firstDayOf } from "@kim-hub/kit/quarter-days";
import { territoryOf } from "@kim-hub/kit/territory-of";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { PipelineTerm } from "../uncollected-term/pipeline-term.js";
import type { PipelineArguments } from "./pipeline-arguments.js";
import { PIPELINE_CUBE } from "./pipeline-cube.js";

/**
 * The terms that an office of which the answer counts procedures did not collect in the period. Which offices it counts is read from the
 * frozen answers: what happens in a file after the freeze changes nothing here.
 */
export async function findUncollected(
  em: EntityManager,
  { ags, authorityId = null, period: { fromQuarter, toQuarter } }: PipelineArguments,
): Promise<readonly PipelineTerm[]> {
  const rows = await countRows<{ term: PipelineTerm }>(
    em,
    `select distinct u.term from uncollected_term u join frozen_figure f on f.provider = u.authority_id and f.is_current
    where f.figure = ? and f.territory = ? and f.to_quarter = ? and u.authority_id = coalesce(?, u.authority_id)
      and coalesce(u.until, 'infinity') >= ?::date`,
    [PIPELINE_CUBE.figure, territoryOf(ags), toQuarter, authorityId, firstDayOf(fromQuarter)],
  );

  return rows.map(({ term }) => term);
}
