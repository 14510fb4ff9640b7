import { UnauthenticatedError } from "../errors/errors.js";
import { type HeldRole, Role } from "./viewer.js";

/** A body goes by its role: a member of a steering group who also is a case manager is not both at once. */
const SPEAKS_FOR_BODY: readonly Role[] = [Role.STEERING_GROUP_MEMBER, Role.KIM_COORDINATOR];
/** A person who asks about themselves is nobody's staff, whatever an issuer writes into their token. */
const IS_STAFF_OF_NOBODY: readonly Role[] = [Role.DATA_SUBJECT];
const ORGANISATION = /^[\w.:-]{1,64}$/;
const SEPARATOR = "@";

/** The role with as much of the two as it can have. */
export function holdRole(role: Role, body: string | null, authority: string | null): HeldRole {
  return {
    role,
    body: SPEAKS_FOR_BODY.includes(role) ? body : null,
    authority: IS_STAFF_OF_NOBODY.includes(role) ? null : authority,
  };
}

/** The role for the organisations that stand with it: a body first where the role speaks for one, then the authority. */
export function holdRoleFor(role: Role, organisations: readonly string[]): HeldRole {
  const [first = null, second = null] = organisations;
  const speaks = SPEAKS_FOR_BODY.includes(role);
  const most = IS_STAFF_OF_NOBODY.includes(role) ? 0 : speaks ? 2 : 1;
  if (organisations.length > most || !organisations.every(isOrganisation)) refuseOrganisation();

  return speaks ? { role, body: first, authority: second } : { role, body: null, authority: first };
}

/** `CASE_MANAGER@CM-05711`: how the holder's other roles differ from it. */
export function nameHeldRole({ role, body, authority }: HeldRole): string {
  return [role, body, authority].filter((part) => part !== null).join(SEPARATOR);
}

/** A role's name and the organisations that stand with it, as a provider or a setting writes them. */
export function splitHeldRole(text: string): readonly [name: string, ...organisations: string[]] {
  const [name = "", ...organisations] = text.split(SEPARATOR);

  return [name, ...organisations];
}

/** Null for a claim that is not there; throws for one that names no organisation. */
export function readOrganisation(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== "string" || !isOrganisation(value)) refuseOrganisation();

  return value;
}

function isOrganisation(text: string): boolean {
  return ORGANISATION.test(text);
}

function refuseOrganisation(): never {
  throw new UnauthenticatedError("The access token names a body or authority that no organisation has.");
}
