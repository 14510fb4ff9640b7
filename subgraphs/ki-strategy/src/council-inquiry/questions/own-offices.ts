import type { Authority } from "../../authority/authority.js";
import { CompetenceTopic } from "../../competence/competence-topic.js";
import { findCompetentOffice } from "../../competence/find-competent-office.js";
import type { InquiryContext } from "../inquiry.js";

/** The immigration and naturalisation office competent for the municipality in one year. */
export interface YearOffices {
  readonly year: number;
  readonly authorities: readonly Authority[];
  /** Those of them that are its own: only they receive Baustein 3. Null where it is not known who is competent. */
  readonly own: readonly Authority[] | null;
}

/** Assessed at the end of the year. */
export async function findOffices(
  { municipality: { ags }, loaders }: InquiryContext,
  year: number,
): Promise<YearOffices> {
  const on = `${year}-12-31`;
  const found = await Promise.all([
    findCompetentOffice({ ags, topic: CompetenceTopic.RESIDENCE, on }, loaders),
    findCompetentOffice({ ags, topic: CompetenceTopic.NATURALISATION, on }, loaders),
  ]);
  const known = found.filter((office) => office !== null);
  const own = known.filter(({ isOwn }) => isOwn).map(({ authority }) => authority);

  return {
    year,
    authorities: known.map(({ authority }) => authority),
    own: known.length === found.length || own.length > 0 ? own : null,
  };
}
