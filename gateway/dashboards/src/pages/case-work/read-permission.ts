import { readDay } from "../../layout/read-day.js";
import type { PermissionText } from "../permission-text/find-text.js";

/** What a permission to be linked goes to. */
const TRUST_CENTRE = "VS";

/** The input of a permission but for its client; null for a module that the text does not have. */
export function readPermission(
  fields: ReadonlyMap<string, string>,
  { modules, version, locale }: Pick<PermissionText, "modules" | "version" | "locale">,
): Readonly<Record<string, unknown>> | null {
  const chosen = modules.find(({ code }) => code === fields.get("module"));
  if (!chosen) return null;
  const { kind, sender, categories } = chosen;
  const given = (name: string) => fields.get(name) ?? "";
  const isGuardian = given("giver") === "GUARDIAN";

  return {
    ...{ kind, sender, categories, textVersion: version, language: locale },
    recipient: categories.includes("LINKING") ? TRUST_CENTRE : given("group"),
    validFrom: readDay(given("from")),
    validTo: readDay(given("to")),
    channel: given("channel"),
    interpreter: given("interpreter") === "yes",
    giver: isGuardian ? "GUARDIAN" : "SELF",
    ...(isGuardian && {
      guardiansNeeded: Number(given("guardians")),
      ...(given("sixteen") !== "" && { sixteenOn: readDay(given("sixteen")) }),
    }),
  };
}
