import type { Language } from "./language.js";

/** Of which values something is said: of all, of those that are not missing, or of those that are not rounded either. */
export type Among = "ALL" | "KNOWN" | "EXACT";

/** What stands out in a chart, in words. */
export interface FindingWords {
  readonly highest: Readonly<Record<Among, string>>;
  readonly equal: Readonly<Record<Among, string>>;
  readonly only: Readonly<Record<Among, string>>;
  /** Who holds a value: one by its name, two by theirs, more by how many they are. */
  readonly shared: (names: readonly string[], value: string) => string;
  /** From one value to another; `order` is negative where it is less. */
  readonly changed: (from: string, to: string, order: number) => string;
  readonly nothing: (reasons: string) => string;
  readonly nothingExact: string;
  readonly missing: (missing: number, count: number, reasons: string) => string;
  readonly rounded: (rounded: number, count: number) => string;
}

export const FINDING_WORDS: Readonly<Record<Language, FindingWords>> = {
  de: {
    highest: { ALL: "Höchster Wert", KNOWN: "Höchster bekannter Wert", EXACT: "Höchster genauer Wert" },
    equal: {
      ALL: "Alle Werte sind gleich",
      KNOWN: "Alle bekannten Werte sind gleich",
      EXACT: "Alle genauen Werte sind gleich",
    },
    only: { ALL: "Einziger Wert", KNOWN: "Einziger bekannter Wert", EXACT: "Einziger genauer Wert" },
    shared: ([first = "", second, ...others], value) => {
      if (second === undefined) return [first, value].filter((part) => part !== "").join(": ");

      return others.length === 0 ? `${first} und ${second}: je ${value}` : `${value}, ${others.length + 2}-mal`;
    },
    changed: (from, to, order) => {
      if (order === 0) return `Gleich geblieben: ${from}, ${to}`;

      return `Von ${from} auf ${to} ${order > 0 ? "gestiegen" : "gesunken"}`;
    },
    nothing: (reasons) => `Kein Wert: ${reasons}`,
    nothingExact: "Kein genauer Wert",
    missing: (missing, count, reasons) => `Ohne Wert: ${missing} von ${count} (${reasons})`,
    rounded: (rounded, count) => `Gerundet: ${rounded} von ${count}`,
  },
  en: {
    highest: { ALL: "Highest value", KNOWN: "Highest known value", EXACT: "Highest exact value" },
    equal: {
      ALL: "All values are the same",
      KNOWN: "All known values are the same",
      EXACT: "All exact values are the same",
    },
    only: { ALL: "Only value", KNOWN: "Only known value", EXACT: "Only exact value" },
    shared: ([first = "", second, ...others], value) => {
      if (second === undefined) return [first, value].filter((part) => part !== "").join(": ");

      return others.length === 0 ? `${first} and ${second}: ${value} each` : `${value}, ${others.length + 2} times`;
    },
    changed: (from, to, order) => {
      if (order === 0) return `Unchanged: ${from}, ${to}`;

      return `${order > 0 ? "Risen" : "Fallen"} from ${from} to ${to}`;
    },
    nothing: (reasons) => `No value: ${reasons}`,
    nothingExact: "No exact value",
    missing: (missing, count, reasons) => `Without a value: ${missing} of ${count} (${reasons})`,
    rounded: (rounded, count) => `Rounded: ${rounded} of ${count}`,
  },
};
