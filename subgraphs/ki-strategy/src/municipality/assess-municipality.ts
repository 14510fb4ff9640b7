import type { Loaders } from "@kim-hub/kit/loaders";
import { CompetenceTopic } from "../competence/competence-topic.js";
import { findCompetentOffice } from "../competence/find-competent-office.js";
import { PassThrough } from "../money/pass-through.js";
import { sumOf } from "../money/sum-of.js";
import type { Territory } from "../territory/territory.js";
import { isGrantedOn } from "./is-recorded.js";
import { MemberMunicipality } from "./member-municipality.js";
import { MunicipalityFact } from "./municipality-fact.js";

type Fact = "ownYouthOffice" | "integrationCouncil" | "inCommonConcept" | "casemanagerFte";

/** The recorded facts of a municipality on a day; four selects for however many municipalities. */
export async function assessMunicipality(
  { ags, name }: Territory,
  on: string,
  loaders: Loaders,
): Promise<MemberMunicipality> {
  const [residence, naturalisation, recorded, received] = await Promise.all([
    findCompetentOffice({ ags, topic: CompetenceTopic.RESIDENCE, on }, loaders),
    findCompetentOffice({ ags, topic: CompetenceTopic.NATURALISATION, on }, loaders),
    loaders.list(MunicipalityFact, "municipalityAgs", ags),
    loaders.list(PassThrough, "toAgs", ags),
  ]);
  const valid = recorded
    .filter((fact) => fact.isValidOn(on))
    .toSorted((left, right) => right.id.localeCompare(left.id));
  const fact = <F extends Fact>(wanted: F): MunicipalityFact[F] | null =>
    valid.find((row) => row[wanted] !== null)?.[wanted] ?? null;

  return new MemberMunicipality({
    ags8: ags,
    name,
    on,
    inCommonConcept: fact("inCommonConcept"),
    passThroughCents: sumOf(received.filter((row) => isGrantedOn(row, on))),
    casemanagerFte: fact("casemanagerFte"),
    ownABH: residence?.isOwn ?? null,
    ownEBH: naturalisation?.isOwn ?? null,
    ownYouthOffice: fact("ownYouthOffice"),
    integrationCouncil: fact("integrationCouncil"),
  });
}
