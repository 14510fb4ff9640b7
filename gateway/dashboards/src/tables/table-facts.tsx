import type { Language } from "../words/language.js";
import { CellContent } from "./cell-content.js";
import type { FigureTable } from "./figure-table.js";
import { formatCell } from "./format-cell.js";

interface Shown {
  readonly table: FigureTable;
  readonly language: Language;
}

/** What holds of every row, above the table; nothing where there is nothing. */
export function TableFacts({ table: { facts = [], textLanguage }, language }: Shown) {
  if (facts.length === 0) return null;

  return (
    <ul class="table-facts kern-body kern-body--small" lang={textLanguage}>
      {facts.map(({ column, cell }) => (
        <li key={column.header}>
          {column.header}: <CellContent cell={cell} text={formatCell(cell, column, language)} language={language} />
        </li>
      ))}
    </ul>
  );
}
