import type { Language } from "../words/language.js";
import { MISSING_WORDS } from "../words/missing-words.js";
import { TABLE_WORDS } from "../words/table-words.js";
import type { Cell, FigureTable, Missing } from "./figure-table.js";
import { MISSING_SIGNS, ROUNDED_SIGN } from "./missing-signs.js";

type Mark = Missing | "ROUNDED";

/** What a reader must know of the signs that occur in the tables, e.g. `Zeichen: · geheim; ≈ gerundet`; null where there are none. */
export function listSigns(tables: readonly Pick<FigureTable, "rows" | "facts">[], language: Language): string | null {
  const found = new Set(
    tables.flatMap(({ rows, facts = [] }) => [...facts.map(({ cell }) => cell), ...rows.flat()]).map(markOf),
  );
  const words: Readonly<Record<Mark, string>> = { ...MISSING_WORDS[language], ROUNDED: TABLE_WORDS[language].rounded };
  const signs: Readonly<Record<Mark, string>> = { ...MISSING_SIGNS, ROUNDED: ROUNDED_SIGN };
  const listed = MARKS.filter((mark) => found.has(mark)).map((mark) => `${signs[mark]} ${words[mark]}`);

  return listed.length === 0 ? null : `${TABLE_WORDS[language].signs}: ${listed.join("; ")}`;
}

/** In the order of the list. */
const MARKS: readonly Mark[] = [
  ...(["SUPPRESSED", "NOT_COLLECTED", "NOT_APPLICABLE", "SOURCE_UNAVAILABLE", "NOT_STATED"] as const),
  "ROUNDED",
];

function markOf(cell: Cell): Mark | null {
  if (cell.kind === "missing") return cell.missing;

  return cell.kind === "number" && cell.isRounded ? "ROUNDED" : null;
}
