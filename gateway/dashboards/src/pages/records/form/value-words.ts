import { DAY_HINT } from "../../../layout/form-fields.js";
import type { Words } from "../../../words/language.js";

interface ValueWords {
  /** How a value is written. */
  readonly hint: Words;
  /** The sentence for a value that is written otherwise. */
  readonly fault: Words;
}

/** By the name of a value's type in the contract. */
export const VALUE_WORDS: Readonly<Record<string, ValueWords>> = {
  Ags: {
    hint: { de: "5 oder 8 Ziffern, z. B. 05711.", en: "5 or 8 digits, e.g. 05711." },
    fault: {
      de: "Bitte geben Sie einen amtlichen Schlüssel in Nordrhein-Westfalen mit 5 oder 8 Ziffern an, z. B. 05711.",
      en: "Please write an official key in North Rhine-Westphalia of 5 or 8 digits, e.g. 05711.",
    },
  },
  BigInt: {
    hint: { de: "In Cent, z. B. 150000 für 1.500 Euro.", en: "In cents, e.g. 150000 for 1,500 euros." },
    fault: {
      de: "Bitte geben Sie den Betrag als ganze Zahl von Cent an, z. B. 150000 für 1.500 Euro.",
      en: "Please write the amount as a whole number of cents, e.g. 150000 for 1,500 euros.",
    },
  },
  Decimal: {
    hint: { de: "Mit zwei Nachkommastellen, z. B. 2,50.", en: "With two decimals, e.g. 2.50." },
    fault: {
      de: "Bitte geben Sie eine Zahl mit zwei Nachkommastellen an, z. B. 2,50.",
      en: "Please write a number with two decimals, e.g. 2.50.",
    },
  },
  LocalDate: {
    hint: DAY_HINT,
    fault: {
      de: "Bitte geben Sie einen Tag des Kalenders als TT.MM.JJJJ an, z. B. 31.03.2024.",
      en: "Please write a day of the calendar as YYYY-MM-DD, e.g. 2024-03-31.",
    },
  },
  Month: {
    hint: { de: "Z. B. 2024-03.", en: "E.g. 2024-03." },
    fault: { de: "Bitte geben Sie einen Monat an, z. B. 2024-03.", en: "Please write a month, e.g. 2024-03." },
  },
  Quarter: {
    hint: { de: "Z. B. 2024-Q1.", en: "E.g. 2024-Q1." },
    fault: { de: "Bitte geben Sie ein Quartal an, z. B. 2024-Q1.", en: "Please write a quarter, e.g. 2024-Q1." },
  },
};

/** The same of several values in one field. */
export const SEVERAL: Words = {
  de: "Mehrere mit einem senkrechten Strich dazwischen.",
  en: "Several with a vertical bar between them.",
};

/** Of a code that is none of its type's. */
export const NO_CODE: Words = { de: "Bitte wählen Sie einen der Werte.", en: "Please choose one of the values." };
