import { ENGLISH_PASS, type PassWords } from "./pass-words.js";
import type { PassCriterion, Sheet } from "./sheet.js";

/** When a run passes, in words that follow "if", or "wenn" in German; null where the query judges nothing. */
export function describePass(
  { pass, passAlso = [], tables }: Pick<Sheet, "pass" | "passAlso" | "tables">,
  words: PassWords = ENGLISH_PASS,
): string | null {
  return pass && [pass, ...passAlso].map((each) => describe(each, tables, words)).join(words.and);
}

function describe(pass: PassCriterion, tables: Sheet["tables"], words: PassWords): string {
  const { table: number, rows, where = "" } = pass;
  const table = tables[number - 1];
  const named = words.nameTable(number, table?.title);
  const header = table?.columns.get(where);
  if (header === undefined) return words.countRows({ table: named, rows, condition: null });
  const values = pass.in ?? pass.notIn ?? [];
  const isOneOf = pass.in !== undefined;
  const texts = values.map(words.showValue);
  const condition = words.describeColumn({ header, texts, isOneOf });

  return words.countRows({ table: named, rows, condition });
}
