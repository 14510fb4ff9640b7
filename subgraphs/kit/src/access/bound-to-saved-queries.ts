import { isPurpose, isRole, Purpose, Role } from "../identity/viewer.js";

/** Callers who may ask for nothing but saved queries: those of one of the roles, and those who state one of the purposes. */
export interface BoundToSavedQueries {
  readonly roles: ReadonlySet<Role>;
  readonly purposes: ReadonlySet<Purpose>;
}

/** Where the matrix says nothing, audits and council inquiries are bound: a rule that is left out opens nothing. */
const AUDITS = {
  roles: [Role.FUNDING_AUDITOR, Role.DATA_PROTECTION_AUDITOR],
  purposes: [Purpose.COUNCIL_INQUIRY],
};

/** Reads `savedQueriesOnly` of the access matrix; a role or purpose outside the closed lists stops the start. */
export function readBound({
  roles = [],
  purposes = [],
}: Partial<Record<"roles" | "purposes", unknown[]>> = AUDITS): BoundToSavedQueries {
  return {
    roles: new Set(roles.map((role) => (isRole(role) ? role : refuse("role", role)))),
    purposes: new Set(purposes.map((purpose) => (isPurpose(purpose) ? purpose : refuse("purpose", purpose)))),
  };
}

function refuse(kind: string, value: unknown): never {
  throw new Error(`The access matrix binds the ${kind} ${value} to saved queries, which is no ${kind}.`);
}
