import { LegalDomain } from "@kim-hub/kit/legal-domain";

/** Since when and until when a client lived on benefits of a legal domain; null where no end is recorded. */
export interface Livelihood {
  readonly legalDomain: LegalDomain;
  readonly firstDay: string;
  readonly lastDay: string | null;
}

/** The legal domains that secure a livelihood, of which people leave the first for another; any other service would say more of a person. */
const DOMAINS: readonly LegalDomain[] = [LegalDomain.ASYLBLG, LegalDomain.SGB_II, LegalDomain.SGB_XII];

/** For domains that begin in one quarter. */
export function byDomain(left: Livelihood, right: Livelihood): number {
  return DOMAINS.indexOf(left.legalDomain) - DOMAINS.indexOf(right.legalDomain);
}

/**
 * A case's livelihoods as its support plan records them, as JSON: of services that were granted and begun; of one that has ended and does not
 * say when, nothing is known.
 */
export function livelihoodSql(caseFile: string): string {
  const domains = DOMAINS.map((domain) => `'${domain}'`).join(", ");

  return `(select json_agg(json_build_object('legalDomain', s.legal_domain, 'firstDay', s.starts_on, 'lastDay', s.ends_on))::text
    from support_service s where s.case_file_id = ${caseFile}.id and s.starts_on is not null
      and s.legal_domain in (${domains}) and (s.state = 'GRANTED' or s.state = 'ENDED' and s.ends_on is not null))`;
}

/** What `livelihoodSql` has written; of a case without, nothing. */
export function parseLivelihood(written: string | null | undefined): readonly Livelihood[] {
  return JSON.parse(written ?? "[]");
}
