import { addDays, addMonths, localDate } from "@kim-hub/kit/calendar";
import { BadInputError } from "@kim-hub/kit/errors";
import { Office } from "@kim-hub/kit/office";
import type { PermissionInput } from "./permission.input.js";
import { PermissionCategories, PermissionGivers, PermissionKinds, TRUST_CENTRE_RECIPIENT } from "./permission-codes.js";

const LONGEST_MONTHS = 12;
const MOST_CHILDHOOD_MONTHS = 16 * 12;

type Asked = Pick<
  PermissionInput,
  "kind" | "sender" | "recipient" | "categories" | "validFrom" | "giver" | "guardiansNeeded"
>;
type Dated = Pick<PermissionInput, "validFrom" | "validTo" | "giver" | "sixteenOn">;

/** The last day of a permission that keeps to the rules of its period; a guardian's is cut to the day before the 16th birthday. */
export function lastDayOf({ validFrom, validTo, giver, sixteenOn }: Dated): string {
  if (validTo < validFrom) throw new BadInputError("A permission ends no earlier than it begins.");
  if (validTo >= addMonths(validFrom, LONGEST_MONTHS))
    throw new BadInputError("A permission holds for twelve months at most.");
  const isGuardians = giver === PermissionGivers.GUARDIAN;
  if (isGuardians && !sixteenOn)
    throw new BadInputError("A guardian's permission names the day on which the person is 16.");
  if (!isGuardians && sixteenOn)
    throw new BadInputError("Only a guardian's permission names the day on which the person is 16.");
  if (sixteenOn && sixteenOn > addMonths(localDate(), MOST_CHILDHOOD_MONTHS))
    throw new BadInputError("The day on which a person is 16 is no more than 16 years ahead.");
  const lastDay = sixteenOn && sixteenOn <= validTo ? addDays(sixteenOn, -1) : validTo;
  if (lastDay < validFrom) throw new BadInputError("From 16 years on the person signs.");
  if (lastDay < localDate()) throw new BadInputError("A permission that has already ended cannot be recorded.");

  return lastDay;
}

/** The rules of what one permission may cover. */
export function requirePermissionRules({ kind, sender, recipient, categories, giver, guardiansNeeded }: Asked): void {
  if (categories.length === 0) throw new BadInputError("A permission names at least one category of data.");
  if (new Set(categories).size < categories.length)
    throw new BadInputError("A permission names a category of data once.");
  const isLinking = categories.includes(PermissionCategories.LINKING);
  if (isLinking && (categories.length > 1 || kind !== PermissionKinds.CONSENT))
    throw new BadInputError("LINKING is a consent of its own, without any other category of data.");
  if (isLinking !== (recipient === TRUST_CENTRE_RECIPIENT))
    throw new BadInputError(`The recipient ${TRUST_CENTRE_RECIPIENT}, the trust centre, is that of LINKING alone.`);
  if (categories.includes(PermissionCategories.LEGAL_DOMAIN) && sender !== Office.CASE_MANAGEMENT)
    throw new BadInputError("LEGAL_DOMAIN is case management's alone.");
  const most = giver === PermissionGivers.GUARDIAN ? 2 : 1;
  if (guardiansNeeded < 1 || guardiansNeeded > most)
    throw new BadInputError(
      "One guardian signs, or both where both are needed; where the person signs, nobody else does.",
    );
}
