import { CLERK_ROLES, OFFICE_PURPOSES } from "@kim-hub/offices/callers";
import { namesOf } from "@kim-hub/offices/record-of";

/** The callers' roles: those of the offices' clerks and these; the list is closed (access matrix). */
export const Role = namesOf([
  "PUBLIC",
  "STEERING_GROUP_MEMBER",
  "KIM_COORDINATOR",
  ...CLERK_ROLES,
  // Brings an office's own exports in (Datenpflege), and reads and records nothing otherwise.
  "DATA_STEWARD",
  // Decides in the trust centre which pseudonyms are one person's (Vertrauensperson).
  "TRUST_OFFICER",
  "FUNDING_AUDITOR",
  "DATA_PROTECTION_AUDITOR",
  "DATA_SUBJECT",
  "AGENCY_DEVELOPER",
]);

export type Role = keyof typeof Role;

/** The callers' purposes (Zweckbindung, Art. 5 Abs. 1 lit. b DSGVO): those of the offices and these; the list is closed. */
export const Purpose = namesOf([
  "STEERING_REPORT",
  "STEERING_CASE_REVIEW",
  ...OFFICE_PURPOSES,
  // To link the pseudonyms of a person who agreed, and to part them again.
  "LINKING",
  // To prove on what an office's releases rest (Art. 7 Abs. 1 DSGVO).
  "RELEASE_PROOF",
  // To narrow the access matrix for the own authority (Art. 25 DSGVO).
  "ACCESS_RULES",
  "FUNDING_PROOF",
  "FUNDING_AUDIT",
  "DP_AUDIT",
  "SUBJECT_ACCESS",
  "COUNCIL_INQUIRY",
  "DEVELOPMENT",
]);

export type Purpose = keyof typeof Purpose;

/** A role as somebody holds it: for one body, at one authority. */
export interface HeldRole {
  readonly role: Role;
  /** The steering group or committee spoken for, e.g. `LG-05711`. */
  readonly body: string | null;
  /** The authority whose staff the holder is, e.g. `ABH-05711`. */
  readonly authority: string | null;
}

/** A caller as the issuer of the access token describes them, in the one role that counts. */
export interface Identity extends HeldRole {
  /** Subject of the access token, or `anonymous`. */
  readonly actor: string;
}

/** The actor of a caller without token. */
export const ANONYMOUS = "anonymous";

/** The caller without an access token, who may read public data. */
export const NOBODY: Identity = { actor: ANONYMOUS, role: Role.PUBLIC, body: null, authority: null };

/** The caller of one request to one office: identity from the access token, the rest from the gateway's envelope. */
export interface Viewer extends Identity {
  readonly purpose: Purpose | null;
  /** The caller's own reference that justifies the request (§ 67d SGB X). */
  readonly caseReference: string | null;
  /** The reference of the audit assignment (Prüfauftrag) that the run names; whether it holds, the office's database says. */
  readonly assignment?: string | null;
  /** Differs per office, so that the logs of two offices cannot be joined. */
  readonly requestId: string;
}

export function isRole(value: unknown): value is Role {
  return typeof value === "string" && Object.hasOwn(Role, value);
}

export function isPurpose(value: unknown): value is Purpose {
  return typeof value === "string" && Object.hasOwn(Purpose, value);
}
