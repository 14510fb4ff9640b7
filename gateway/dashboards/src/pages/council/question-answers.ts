import type { Contract } from "@kim-hub/kit/contract";
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import type { GrosseAnfrageQuery } from "../../graphql/graphql.js";
import type { Cell, FigureTable } from "../../tables/figure-table.js";
import { figureTablesOf } from "../../tables/figure-tables-of.js";
import type { Language } from "../../words/language.js";

/** What is known of one question, and what is not. */
export interface QuestionAnswer {
  /** As the council counts, e.g. `1a`. */
  readonly number: string;
  /** In the words of the council. */
  readonly wording: string;
  /** The answer, then where it comes from; of nothing recorded there is no table. */
  readonly tables: readonly FigureTable[];
  /** Null where no fact is missing. */
  readonly missing: FigureTable | null;
}

interface Drawn {
  /** The answers, and those of queries that tell more of the same questions. */
  readonly runs: readonly { readonly query: SavedQuery; readonly data: unknown }[];
  readonly questions: NonNullable<GrosseAnfrageQuery["councilInquiry"]>["questions"];
  readonly contract: Contract;
  readonly language: Language;
}

/** Every question in the council's order, with the tables whose columns are about it. */
export function answersOf({ runs, questions, contract, language }: Drawn): readonly QuestionAnswer[] {
  const told = runs.flatMap(({ query, data }) => (data === null ? [] : tablesOf({ query, data, contract, language })));

  return questions.map(({ id, statement }) => {
    const number = id.slice(id.indexOf("-") + 1).toLowerCase();
    const own = told.filter((table) => table.question === number);

    return {
      number,
      wording: statement,
      tables: own.filter(({ isMissing }) => !isMissing).map(({ table }) => table),
      missing: own.find(({ isMissing }) => isMissing)?.table ?? null,
    };
  });
}

interface Told {
  readonly question: string | null;
  readonly isMissing: boolean;
  readonly table: FigureTable;
}

function tablesOf(answered: Parameters<typeof figureTablesOf>[0] & { readonly query: SavedQuery }): readonly Told[] {
  const { sheet } = answered.query;
  const tables = figureTablesOf(answered);

  return sheet.tables.flatMap(({ columns }, index): readonly Told[] => {
    const whole = tables[index];
    if (!whole) return [];
    const paths = [...columns.keys()];
    const stateOfData = new Set(STATE_OF_DATA.flatMap((path) => columns.get(path) ?? []));
    const table = onlyToldOnce(whole, stateOfData);

    return table.rows.length === 0 ? [] : [{ question: questionOf(paths), isMissing: paths.some(isOfMissing), table }];
  });
}

/** Of the whole inquiry, which its page says once above all tables. */
const STATE_OF_DATA = ["councilInquiry.asOf", "councilInquiry.status"];

function questionOf(paths: readonly string[]): string | null {
  return paths.flatMap((path) => path.match(/^councilInquiry\.question(\w+)\./)?.[1] ?? [])[0] ?? null;
}

function isOfMissing(path: string): boolean {
  return path.split(".").includes("missing");
}

/** Without the columns of these headers, rows in which nothing then stands, and rows that stand twice. */
function onlyToldOnce(table: FigureTable, headers: ReadonlySet<string>): FigureTable {
  const places = table.columns.flatMap(({ header }, place) => (headers.has(header) ? [] : [place]));
  const pick = <Item>(items: readonly Item[]) => items.filter((_, place) => places.includes(place));
  const rows = table.rows.map(pick).filter((row) => !row.every(isEmpty));
  const rowByText = new Map(rows.map((row) => [JSON.stringify(row), row]));

  return { ...table, columns: pick(table.columns), rows: [...rowByText.values()] };
}

function isEmpty(cell: Cell): boolean {
  return (cell.kind === "text" && cell.text === "") || (cell.kind === "missing" && cell.missing === "NOT_STATED");
}
