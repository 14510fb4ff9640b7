import type { Language } from "../words/language.js";
import { TABLE_WORDS } from "../words/table-words.js";
import { CellContent } from "./cell-content.js";
import type { Cell, Column, FigureTable } from "./figure-table.js";
import { findRowHeader } from "./find-row-header.js";
import { formatCell } from "./format-cell.js";
import { listSigns } from "./list-signs.js";
import { TableFacts } from "./table-facts.js";

interface Shown {
  readonly table: FigureTable;
  /** The page's. */
  readonly language: Language;
}

/** The table with the signs that occur in it; what is wider than the page scrolls inside a region that the keyboard reaches. */
export function DataTable({ table, language }: Shown) {
  const { title, columns, rows, textLanguage } = table;
  const rowHeader = findRowHeader(table);
  const signs = listSigns([table], language);

  return (
    <>
      <TableFacts table={table} language={language} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without a tab stop nobody scrolls it by keyboard. */}
      <section class="kern-table-responsive" aria-label={title} tabIndex={0}>
        <table class="kern-table">
          <caption class="kern-title">{title}</caption>
          <thead class="kern-table__head" lang={textLanguage}>
            <tr class="kern-table__row">
              {columns.map(({ header, isNumber }) => (
                <th scope="col" class={classOf("header", isNumber)}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="kern-table__body">
            {rows.map((row) => (
              <tr class="kern-table__row">
                {columns.map((column, place) => (
                  <TableCell
                    {...{ cell: row[place], column, language, textLanguage, isRowHeader: place === rowHeader }}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length === 0 && <p class="kern-body">{TABLE_WORDS[language].noRows}</p>}
      {signs !== null && <p class="kern-body kern-body--small">{signs}</p>}
    </>
  );
}

interface ShownCell {
  readonly cell: Cell | undefined;
  readonly column: Column;
  readonly language: Language;
  readonly textLanguage: "de" | undefined;
  readonly isRowHeader: boolean;
}

function TableCell({ cell, column, language, textLanguage, isRowHeader }: ShownCell) {
  if (!cell) return <td class={classOf("cell", column.isNumber)} />;
  const text = formatCell(cell, column, language);
  const lang = cell.kind === "text" && cell.text !== "" ? textLanguage : undefined;
  if (isRowHeader)
    return (
      <th scope="row" class={classOf("header", column.isNumber)} lang={lang}>
        <CellContent cell={cell} text={text} language={language} />
      </th>
    );

  return (
    <td class={classOf("cell", column.isNumber)} lang={lang}>
      <CellContent cell={cell} text={text} language={language} />
    </td>
  );
}

function classOf(part: "cell" | "header", isNumber: boolean): string {
  const name = `kern-table__${part}`;

  return isNumber ? `${name} ${name}--numeric` : name;
}
