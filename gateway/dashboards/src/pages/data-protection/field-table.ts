import type { ProcessingActivity } from "../../hub/processing-record.js";
import type { FigureTable } from "../../tables/figure-table.js";
import type { Language } from "../../words/language.js";
import { PROTECTION_WORDS } from "./protection-words.js";

const HEADERS = ["Feld", "Datenklasse", "Rechtsgrundlage", "Löschfrist"];

/** Every field that an office holds, with the rule of its data. */
export function fieldTableOf({ fields }: Pick<ProcessingActivity, "fields">, language: Language): FigureTable {
  return {
    title: PROTECTION_WORDS[language].fields,
    ...(language !== "de" && { textLanguage: "de" as const }),
    columns: HEADERS.map((header) => ({ header, isNumber: false, unit: "" })),
    rows: fields.map(({ coordinate, dataClass, basis, retention }) =>
      [coordinate, dataClass, basis, retention].map((text) => ({ kind: "text", text })),
    ),
  };
}
