import { BadInputError } from "@kim-hub/kit/errors";
import type { Office } from "@kim-hub/kit/office";
import type { PermissionText } from "./permission-text.js";

/** Every text that a permission was or can be given in, as `readPermissionTexts` found them. */
export class PermissionTexts {
  readonly #texts: readonly PermissionText[];

  constructor(texts: readonly PermissionText[]) {
    this.#texts = texts;
  }

  /** Null for a version or language that no file holds. */
  find(version: string, locale: string): PermissionText | null {
    return this.#texts.find((text) => text.version === version && text.locale === locale) ?? null;
  }

  /** Those that may be signed on a day. */
  listInForce(on: string): readonly PermissionText[] {
    return this.#texts.filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo));
  }

  /** `on` is the day on which the person gave the permission: what was signed then stays valid when its text is retired. */
  requireInForce(version: string, language: string, on: string): void {
    const inForce = this.listInForce(on);
    if (inForce.some((text) => text.version === version && text.locale === language)) return;
    throw new BadInputError(
      `A permission names a text that was in force, in that language, when it was given; on ${on} ${describe(inForce)}.`,
      {
        fields: ["on", "textVersion", "language"],
        rule: "must be of a day on which the text was in force in that language",
        ruleInGerman: "muss ein Tag sein, an dem der Text in dieser Sprache galt",
      },
    );
  }

  /** What somebody signs names whose data it is about: an office of which the text says nothing cannot be permitted anything by it. */
  requireNamed(sender: Office, version: string, language: string): void {
    const named = this.find(version, language)?.modules.some((module) => module.sender === sender);
    if (named) return;
    throw new BadInputError(
      `A permission names a text that speaks of its office; ${version} in ${language} says nothing of ${sender}.`,
      {
        fields: ["textVersion", "language"],
        rule: "must be a text that speaks of the office whose data are permitted",
        ruleInGerman: "muss ein Text sein, der die Stelle nennt, um deren Angaben es geht",
      },
    );
  }
}

function describe(texts: readonly PermissionText[]): string {
  const versions = Map.groupBy(texts, ({ version }) => version);
  if (versions.size === 0) return "none was";
  const named = [...versions].map(
    ([version, locales]) => `${version} in ${locales.map(({ locale }) => locale).join(", ")}`,
  );

  return `these were: ${named.join("; ")}`;
}
