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
  if (validTo < validFrom)
    throw new BadInputError("A permission ends no earlier than it begins.", {
      fields: ["validTo"],
      rule: "must not be before the first day",
      ruleInGerman: "darf nicht vor dem ersten Tag liegen",
    });
  if (validTo >= addMonths(validFrom, LONGEST_MONTHS))
    throw new BadInputError("A permission holds for twelve months at most.", {
      fields: ["validTo"],
      rule: "must be within twelve months of the first day",
      ruleInGerman: "darf höchstens zwölf Monate nach dem ersten Tag liegen",
    });
  const isGuardians = giver === PermissionGivers.GUARDIAN;
  if (isGuardians && !sixteenOn)
    throw new BadInputError("A guardian's permission names the day on which the person is 16.", {
      fields: ["sixteenOn"],
      rule: "must be given where guardians sign",
      ruleInGerman: "muss dastehen, wenn Sorgeberechtigte unterschreiben",
    });
  if (!isGuardians && sixteenOn)
    throw new BadInputError("Only a guardian's permission names the day on which the person is 16.", {
      fields: ["sixteenOn"],
      rule: "must stay empty where no guardian signs",
      ruleInGerman: "bleibt leer, wenn keine Sorgeberechtigten unterschreiben",
    });
  if (sixteenOn && sixteenOn > addMonths(localDate(), MOST_CHILDHOOD_MONTHS))
    throw new BadInputError("The day on which a person is 16 is no more than 16 years ahead.", {
      fields: ["sixteenOn"],
      rule: "must be no more than 16 years ahead",
      ruleInGerman: "darf höchstens 16 Jahre voraus liegen",
    });
  const lastDay = sixteenOn && sixteenOn <= validTo ? addDays(sixteenOn, -1) : validTo;
  if (lastDay < validFrom)
    throw new BadInputError("From 16 years on the person signs.", {
      fields: ["giver"],
      rule: "must be the person, who signs from 16 years on",
      ruleInGerman: "muss die Person selbst sein: Ab 16 Jahren unterschreibt sie",
    });
  if (lastDay < localDate())
    throw new BadInputError("A permission that has already ended cannot be recorded.", {
      fields: ["validTo"],
      rule: "must not have gone by",
      ruleInGerman: "darf nicht schon vorbei sein",
    });

  return lastDay;
}

/** The rules of what one permission may cover. */
export function requirePermissionRules({ kind, sender, recipient, categories, giver, guardiansNeeded }: Asked): void {
  if (categories.length === 0)
    throw new BadInputError("A permission names at least one category of data.", {
      fields: ["categories"],
      rule: "must name at least one category of data",
      ruleInGerman: "muss mindestens eine Art von Daten nennen",
    });
  if (new Set(categories).size < categories.length)
    throw new BadInputError("A permission names a category of data once.", {
      fields: ["categories"],
      rule: "must name a category of data once",
      ruleInGerman: "darf eine Art von Daten nur einmal nennen",
    });
  const isLinking = categories.includes(PermissionCategories.LINKING);
  if (isLinking && (categories.length > 1 || kind !== PermissionKinds.CONSENT))
    throw new BadInputError("LINKING is a consent of its own, without any other category of data.", {
      fields: ["categories"],
      rule: "must be the linking alone, as a consent, or other data",
      ruleInGerman: "muss die Verknüpfung allein sein, als Einwilligung, oder andere Daten",
    });
  if (isLinking !== (recipient === TRUST_CENTRE_RECIPIENT))
    throw new BadInputError(`The recipient ${TRUST_CENTRE_RECIPIENT}, the trust centre, is that of LINKING alone.`, {
      fields: ["recipient"],
      rule: "must be the trust centre for the linking, and for it alone",
      ruleInGerman: "muss für die Verknüpfung die Vertrauensstelle sein, und nur für sie",
    });
  if (categories.includes(PermissionCategories.LEGAL_DOMAIN) && sender !== Office.CASE_MANAGEMENT)
    throw new BadInputError("LEGAL_DOMAIN is case management's alone.", {
      fields: ["categories"],
      rule: "must not hold the legal domain, which is case management's alone",
      ruleInGerman: "darf den Rechtskreis nicht enthalten: Ihn nennt nur das Case Management",
    });
  const most = giver === PermissionGivers.GUARDIAN ? 2 : 1;
  if (guardiansNeeded < 1 || guardiansNeeded > most)
    throw new BadInputError(
      "One guardian signs, or both where both are needed; where the person signs, nobody else does.",
      {
        fields: ["guardiansNeeded"],
        rule: "must be 1, or 2 where both guardians sign",
        ruleInGerman: "muss 1 sein, oder 2, wenn beide Sorgeberechtigten unterschreiben",
      },
    );
}
