import type { CellKind, Rule } from "../../rules/rule.js";
import type { ImportProfile } from "./import-profile.js";

/** How a cell must look under a profile: as the rule of the fault, and the cell as the hub writes it. */
export interface Spelling {
  readonly rule: string;
  readonly toOwn: (text: string) => string | null;
}

const GERMAN_DATE: Spelling = {
  rule: "must be a date such as 31.01.2024, as the profile says (a month is 01.2024, a year 2024, where they may stand)",
  toOwn: (text) =>
    /^((\d{2})\.)?((\d{2})\.)?(\d{4})$/.test(text)
      ? text.replace(UNKNOWN_PARTS, "").split(".").toReversed().join("-")
      : null,
};

/** Registers write 00 for a day or a month that nobody knows. */
const UNKNOWN_PARTS = /^00\.(00\.)?/;

/** `1.234,56` or `1234,56`. */
const NUMBER = /^-?(\d{1,3}(\.\d{3})+|\d+),\d{2}$/;

const EUROS: Spelling = {
  rule: "must be an amount in euros with two decimals such as 57.000,00 €, as the profile says",
  toOwn: (text) =>
    NUMBER.test(text.replace(/\s?€$/, "")) ? text.replaceAll(/[^\d-]/g, "").replace(/^(-?)0+(?=\d)/, "$1") : null,
};

const COMMA_DECIMAL: Spelling = {
  rule: "must be a number with two decimals such as 2,50, as the profile says",
  toOwn: (text) => (NUMBER.test(text) ? text.replaceAll(".", "").replace(",", ".") : null),
};

/** The rule for a cell that is written like this. */
export function underSpelling<T>(rule: Rule<T>, { rule: spelled, toOwn }: Spelling): Rule<T> {
  return {
    ...{ rule: spelled, type: rule.type },
    read: (text) => {
      const own = toOwn(text);

      return own === null ? null : rule.read(own);
    },
  };
}

/** How a file under this profile writes such values; null where as the hub does. */
export function spellingOf(
  kind: CellKind | undefined,
  { date, decimal }: Pick<ImportProfile, "date" | "decimal">,
): Spelling | null {
  if (kind === "DATE") return date === "dd.mm.yyyy" ? GERMAN_DATE : null;
  if (kind === undefined || decimal === ".") return null;

  return kind === "CENTS" ? EUROS : COMMA_DECIMAL;
}
