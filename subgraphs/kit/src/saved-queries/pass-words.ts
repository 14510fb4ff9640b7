import type { Words } from "./sheet.js";

interface CountedRows {
  readonly table: string;
  readonly rows: number;
  /** Which rows count; null for all. */
  readonly condition: string | null;
}

interface ColumnRule {
  readonly header: string;
  readonly texts: readonly string[];
  /** Whether the column holds one of the texts, or none of them. */
  readonly isOneOf: boolean;
}

/** How a pass criterion is worded in one language. */
export interface PassWords {
  /** Between two criteria. */
  readonly and: string;
  readonly nameTable: (number: number, title: Words | undefined) => string;
  readonly showValue: (value: unknown) => string;
  readonly describeColumn: (rule: ColumnRule) => string;
  readonly countRows: (counted: CountedRows) => string;
}

/** Names tables by their numbers, as a terminal counts them. */
export const ENGLISH_PASS: PassWords = {
  and: ", and ",
  nameTable: (number) => `table ${number}`,
  showValue: (value) => (value === null ? "empty" : String(value)),
  describeColumn: ({ header, texts, isOneOf }) => {
    if (isOneOf) return `"${header}" is ${texts.join(" or ")}`;

    return texts.length === 1 ? `"${header}" is not ${texts[0]}` : `"${header}" is neither ${texts.join(" nor ")}`;
  },
  countRows: ({ table, rows, condition }) =>
    `${table} has ${rows} ${rows === 1 ? "row" : "rows"}${condition === null ? "" : ` in which ${condition}`}`,
};

const GERMAN_VALUES: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [null, "leer"],
  [true, "ja"],
  [false, "nein"],
]);

/** Names tables by their titles, as a page shows them; the verb comes last, as it does after "wenn". */
export const GERMAN_PASS: PassWords = {
  and: " und ",
  nameTable: (number, title) => (title ? `die Tabelle „${title.de}“` : `die Tabelle ${number}`),
  showValue: (value) => GERMAN_VALUES.get(value) ?? String(value),
  describeColumn: ({ header, texts, isOneOf }) => {
    if (isOneOf) return `„${header}“ ${texts.join(" oder ")} ist`;

    return texts.length === 1 ? `„${header}“ nicht ${texts[0]} ist` : `„${header}“ weder ${texts.join(" noch ")} ist`;
  },
  countRows: ({ table, rows, condition }) => {
    const counted = rows === 0 ? "keine Zeile" : rows === 1 ? "genau eine Zeile" : `genau ${rows} Zeilen`;

    return `${table} ${counted} hat${condition === null ? "" : `, in ${rows > 1 ? "denen" : "der"} ${condition}`}`;
  },
};

/** As `ENGLISH_PASS`, with the tables' titles. */
export const ENGLISH_PASS_ON_PAGES: PassWords = {
  ...ENGLISH_PASS,
  nameTable: (number, title) => (title ? `the table “${title.en}”` : `table ${number}`),
};
