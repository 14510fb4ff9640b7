import type { CellKind, Rule } from "../rules/rule.js";
import type { ImportProfile } from "./import-profile.js";

/** How a cell must look under a profile: as the rule of the fault, and the cell as the hub writes it. */
interface Spelling {
  readonly rule: string;
  readonly toOwn: (text: string) => string | null;
}

const GERMAN_DATE: Spelling = {
  rule: "must be a date such as 31.01.2024, as the profile says (a month is 01.2024, a year 2024, where they may stand)",
  toOwn: (text) => (/^((\d{2})\.)?((\d{2})\.)?(\d{4})$/.test(text) ? text.split(".").toReversed().join("-") : null),
};

const EUROS: Spelling = {
  rule: "must be an amount in euros with two decimals such as 57.000,00 €, as the profile says",
  toOwn: (text) =>
    /^-?(\d{1,3}(\.\d{3})+|\d+),\d{2}(\s?€)?$/.test(text)
      ? text.replaceAll(/[^\d-]/g, "").replace(/^(-?)0+(?=\d)/, "$1")
      : null,
};

const COMMA_DECIMAL: Spelling = {
  rule: "must be a number with two decimals such as 2,50, as the profile says",
  toOwn: (text) => (/^-?\d+,\d{2}$/.test(text) ? text.replace(",", ".") : null),
};

/** The rule for a cell of a file that a profile describes; the rule itself if the profile says nothing of it. */
export function underProfile<T>(rule: Rule<T>, { date, decimal }: ImportProfile): Rule<T> {
  const spelling = spellingOf(rule.kind, { date, decimal });
  if (!spelling) return rule;

  return {
    ...{ rule: spelling.rule, type: rule.type },
    read: (text) => {
      const own = spelling.toOwn(text);

      return own === null ? null : rule.read(own);
    },
  };
}

function spellingOf(
  kind: CellKind | undefined,
  { date, decimal }: Pick<ImportProfile, "date" | "decimal">,
): Spelling | null {
  if (kind === "DATE") return date === "dd.mm.yyyy" ? GERMAN_DATE : null;
  if (kind === undefined || decimal === ".") return null;

  return kind === "CENTS" ? EUROS : COMMA_DECIMAL;
}
