import { BadInputError } from "../errors/errors.js";
import { nameHeldRole } from "./held-role.js";
import type { HeldRole } from "./viewer.js";

/** The HTTP header in which a caller with several roles chooses the one that counts for the request. */
export const ROLE_HEADER = "hub-role";

/** Of a list of one's own roles: no sentence is longer than a screen. */
const MOST_LISTED = 20;

/**
 * The one role that counts: a holder's only one, or the one that is chosen by its name (`CASE_MANAGER@CM-05711`; `CASE_MANAGER` is enough where
 * the holder has it once). A role that the holder has not is never the answer.
 */
export function chooseRole(roles: readonly HeldRole[], chosen: string | null): HeldRole {
  const fitting = chosen === null ? roles : listFitting(roles, chosen);
  const [one] = fitting;
  if (one && fitting.length === 1) return one;
  const fault =
    chosen === null
      ? `The access token holds several roles: the header ${ROLE_HEADER} chooses one of`
      : `The header ${ROLE_HEADER} names none or several of the access token's roles:`;

  throw new BadInputError(`${fault} ${listNames(roles)}.`);
}

/** Whole names go before those of a role alone, which may be one of them. */
function listFitting(roles: readonly HeldRole[], chosen: string): readonly HeldRole[] {
  const named = roles.filter((held) => nameHeldRole(held) === chosen);

  return named.length > 0 ? named : roles.filter(({ role }) => role === chosen);
}

function listNames(roles: readonly HeldRole[]): string {
  const names = roles.map(nameHeldRole);
  const more = names.length - MOST_LISTED;

  return more > 0 ? `${names.slice(0, MOST_LISTED).join(", ")} and ${more} more` : names.join(", ");
}
