import type { AgeBand } from "@kim-hub/kit/age-band";
import { localDate } from "@kim-hub/kit/calendar";
import type { Office } from "@kim-hub/kit/office";
import type { EntityManager } from "@mikro-orm/postgresql";
import { hashPathToken } from "./path-token.js";
import { restsOn } from "./rests-on.js";

/** An office that may send its part of a path, or be named as its holder, at this instant. */
export interface PathSender {
  readonly office: Office;
  readonly pseudonym: string;
  /** Consent and release from confidentiality both hold. */
  readonly released: boolean;
  /** Consent to being named holds. */
  readonly named: boolean;
}

/** A released path before its mandates are sealed. */
export interface UnsealedPath {
  readonly personId: string;
  readonly pathId: string;
  readonly ags: string;
  readonly ageBand: AgeBand | null;
  readonly validUntil: Date;
  readonly offices: readonly PathSender[];
}

interface Row extends Omit<UnsealedPath, "offices" | "validUntil">, PathSender {
  /** Seconds since 1970. */
  readonly validUntil: number;
}

const HOLDS = (table: string, category: string) => `exists (
  select 1 from ${table} permission
  where ${restsOn("permission", category)} and permission.sender = link.office
    and ? between permission.valid_from and permission.valid_to)`;

// One statement whatever is wrong with the token, so that all refusals take the same time.
const FIND = `
  select path.person_id as "personId", path.path_id as "pathId", path.ags, path.age_band as "ageBand",
    extract(epoch from path.valid_until)::float as "validUntil", link.office, link.pseudonym,
    ${HOLDS("consent", "PATH_SEGMENTS")} and ${HOLDS("confidentiality_release", "PATH_SEGMENTS")} as released,
    ${HOLDS("consent", "OFFICE_NAME")} as named
  from released_path path join person_link link on link.person_id = path.person_id
  where path.token_hash = ? and path.steering_group = ? and path.revoked_at is null and path.valid_until > now()
  order by link.office`;

/** The path of this token for this steering group, if it may be shown now; the manager must run with `app.path_token`. */
export async function findPath(em: EntityManager, token: string, steeringGroup: string): Promise<UnsealedPath | null> {
  const today = localDate();
  const values = [today, today, today, hashPathToken(token), steeringGroup];
  // Hand-written SQL is counted only with the manager's logger context named.
  const rows: Row[] = await em.execute(FIND, values, "all", em.getLoggerContext());
  const [first] = rows;
  // A path of which no office may release anything any more is as gone as an unknown one.
  if (!first || !rows.some(({ released }) => released)) return null;

  return { ...first, validUntil: new Date(first.validUntil * 1000), offices: rows };
}
