import type { Loaders } from "@kim-hub/kit/loaders";
import { Authority } from "../authority/authority.js";
import { Competence } from "./competence.js";
import { CompetenceTopic } from "./competence-topic.js";

/** Who was competent in a territory on a day, and whether it was the territory's own office; null where none is recorded. */
export interface CompetentOffice {
  readonly authority: Authority;
  readonly isOwn: boolean;
}

interface Asked {
  readonly ags: string;
  readonly topic: CompetenceTopic;
  readonly on: string;
}

/** Looked up in the dated competences: nothing follows from the size of a town. */
export async function findCompetentOffice(
  { ags, topic, on }: Asked,
  loaders: Loaders,
): Promise<CompetentOffice | null> {
  const recorded = await loaders.list(Competence, "territoryAgs", ags);
  const competence = recorded.find((row) => row.topic === topic && row.isValidOn(on));
  if (!competence) return null;
  const authority = await loaders.get(Authority, competence.authorityId);

  return { authority, isOwn: authority.territoryAgs === ags };
}
