import type { FilterQuery } from "@mikro-orm/core";
import type { EntityManager } from "@mikro-orm/postgresql";
import { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import type { CompetenceMove } from "./competence-move.js";

/** The procedures that move: the open ones. */
export function movingProcedures({
  from,
  municipality,
}: Pick<CompetenceMove, "from" | "municipality">): FilterQuery<NaturalisationProcedure> {
  return { authorityId: from, decision: null, transferredOn: null, ...(municipality && { municipality }) };
}

/** The municipalities in which the people live whose procedures are to move, as far as it is recorded. */
export async function listMovingMunicipalities(
  em: EntityManager,
  move: Pick<CompetenceMove, "from" | "municipality">,
): Promise<readonly string[]> {
  const procedures = await em.find(
    NaturalisationProcedure,
    { $and: [movingProcedures(move), { municipality: { $ne: null } }] },
    { fields: ["municipality"], disableIdentityMap: true },
  );

  return [...new Set(procedures.flatMap(({ municipality }) => municipality ?? []))].toSorted();
}
