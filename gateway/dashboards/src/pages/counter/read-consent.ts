import { readDay } from "../../layout/read-day.js";
import type { PermissionText } from "../permission-text/find-text.js";

/** The input of a consent to be linked, as the form has it. */
export function readConsent(
  fields: ReadonlyMap<string, string>,
  { version, locale }: Pick<PermissionText, "version" | "locale">,
): Readonly<Record<string, unknown>> {
  const given = (name: string) => fields.get(name) ?? "";
  const isGuardian = given("giver") === "GUARDIAN";

  return {
    ...{ textVersion: version, language: locale, validTo: readDay(given("to")), channel: given("channel") },
    interpreter: given("interpreter") === "yes",
    giver: isGuardian ? "GUARDIAN" : "SELF",
    ...(isGuardian && {
      guardiansNeeded: Number(given("guardians")),
      ...(given("sixteen") !== "" && { sixteenOn: readDay(given("sixteen")) }),
    }),
  };
}
