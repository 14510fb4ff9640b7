import { holdRoleFor, splitHeldRole } from "./held-role.js";
import { type HeldRole, isRole } from "./viewer.js";

/** What the provider's names of roles or groups mean here; the list is closed: any other name gives no right. */
export type RoleNames = ReadonlyMap<string, HeldRole>;

/** `kim-case-manager=CASE_MANAGER, /kim/bielefeld/kim=CASE_MANAGER@CM-05711`; null for an empty text. */
export function readRoleNames(text: string): RoleNames | null {
  const pairs = text
    .split(/[,\n]/)
    .map((pair) => pair.trim())
    .filter(Boolean);
  const names = new Map<string, HeldRole>();
  for (const pair of pairs) {
    const [, name = "", meant = ""] = /^(.+?)\s*=\s*([^=]+)$/s.exec(pair) ?? [];
    if (name === "" || meant === "")
      throw new Error("holds a pair that is not written as kim-steering=STEERING_GROUP_MEMBER");
    if (names.has(name)) throw new Error(`says twice what ${name} means`);
    names.set(name, readMeaning(name, meant));
  }

  return names.size === 0 ? null : names;
}

function readMeaning(name: string, meant: string): HeldRole {
  const [role, ...organisations] = splitHeldRole(meant);
  if (!isRole(role)) throw new Error(`gives ${name} the role ${role}, which is none of this hub`);
  try {
    return holdRoleFor(role, organisations);
  } catch {
    throw new Error(`gives ${name} an organisation that the role ${role} cannot have`);
  }
}

/** The role that one of the provider's names gives; null where it gives none; throws for a role at what is no organisation. */
export function findHeldRole(text: string, names: RoleNames | null): HeldRole | null {
  const whole = names?.get(text);
  if (whole) return whole;
  const [name, ...organisations] = splitHeldRole(text);
  if (names === null) return isRole(name) ? holdRoleFor(name, organisations) : null;
  const meant = names.get(name);
  // Where the setting names the organisation, a token cannot name another.
  if (!meant || meant.body !== null || meant.authority !== null) return null;

  return holdRoleFor(meant.role, organisations);
}
