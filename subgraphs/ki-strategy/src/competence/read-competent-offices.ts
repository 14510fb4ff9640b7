import type { EntityManager } from "@mikro-orm/postgresql";
import { Competence } from "./competence.js";
import { CompetenceTopic } from "./competence-topic.js";

/** Which authority is competent for a topic on a day, by the AGS of each territory of which it is recorded. */
export async function readCompetentOffices(
  em: EntityManager,
  { topic, on }: { readonly topic: `${CompetenceTopic}`; readonly on: string },
): Promise<ReadonlyMap<string, string>> {
  const recorded = await em.find<Competence>(Competence, { topic: CompetenceTopic[topic] });

  return new Map(
    recorded.filter((row) => row.isValidOn(on)).map(({ territoryAgs, authorityId }) => [territoryAgs, authorityId]),
  );
}
