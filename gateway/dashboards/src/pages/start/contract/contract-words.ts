import type { Language } from "../../../words/language.js";

interface ContractWords {
  readonly contract: string;
  readonly rules: (version: string) => string;
  readonly deprecated: (count: number) => string;
  readonly openManual: string;
}

/** What the first page says to developers. */
export const CONTRACT_WORDS: Readonly<Record<Language, ContractWords>> = {
  de: {
    contract: "Schema des Hubs",
    rules: (version) => `Zugriffsregeln, Fassung ${version}`,
    deprecated: (count) => `Felder, die entfallen sollen: ${count}`,
    openManual: "Handbuch des Schemas",
  },
  en: {
    contract: "The hub's schema",
    rules: (version) => `Access rules, version ${version}`,
    deprecated: (count) => `Deprecated fields: ${count}`,
    openManual: "Manual of the schema",
  },
};
