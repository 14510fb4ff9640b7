/** Renders a GraphQL answer for people: values as lines, lists as tables, errors beneath. */

import { type Answer, type AnswerError, isObject } from "@kim-hub/kit/answer";
import { printable } from "@kim-hub/kit/printable";
import { flatten } from "./flatten.js";
import { renderLines, renderRecords } from "./render-records.js";

type Row = Readonly<Record<string, unknown>>;

/** The whole answer: its data, what the hub says about it, its errors. Ends without a line break. */
export function renderAnswer({ data, extensions, errors = [] }: Answer): string {
  const hub = extensions?.hub;

  return [renderData(data), isObject(hub) ? renderData({ hub }) : "", renderErrors(errors)]
    .filter(Boolean)
    .join("\n\n");
}

/** Each field of the answer under its own heading; values that stand alone come first. */
export function renderData(data: unknown): string {
  if (!isObject(data)) return "";

  const sections = Object.entries(data).filter(([, value]) => isObject(value));
  const rest = Object.entries(data).filter(([, value]) => !isObject(value));
  const blocks = [
    ...renderObject("", Object.fromEntries(rest)),
    ...sections.flatMap(([name, value]) => (isObject(value) ? renderObject(name, value) : [])),
  ];

  return blocks.join("\n\n");
}

/** One line for each error: its code, path and message. */
export function renderErrors(errors: readonly AnswerError[]): string {
  if (errors.length === 0) return "";

  return ["Errors", ...errors.map((error) => `  ${renderError(error)}`)].join("\n");
}

function renderError({ message, path, extensions }: AnswerError): string {
  const code = typeof extensions?.code === "string" ? extensions.code : "NO_CODE";
  const { values } = flatten({ message: path ? `${path.join(".")}: ${message}` : message });

  return `${code}  ${printable(values.get("message") ?? "")}`;
}

function renderObject(title: string, object: Row): readonly string[] {
  const { values, lists } = flatten(object);
  const tables = [...lists].flatMap(([name, rows]) => renderList(title === "" ? name : `${title}.${name}`, rows));
  if (values.size === 0) return tables;

  return [withTitle(title, renderLines(values)), ...tables];
}

interface Numbered {
  readonly number: string;
  readonly row: Row;
}

function renderList(title: string, rows: readonly Row[]): readonly string[] {
  return renderRows(
    title,
    rows.map((row, index) => ({ number: String(index + 1), row })),
  );
}

/** A list inside a row becomes a table below, where number 2.1 is the first entry of row 2. */
function renderRows(title: string, rows: readonly Numbered[]): readonly string[] {
  const records: ReadonlyMap<string, string>[] = [];
  const nested = new Map<string, Numbered[]>();

  for (const { number, row } of rows) {
    const { values, lists } = flatten(row);
    records.push(new Map([["#", number], ...values]));
    for (const [name, children] of lists) {
      const numbered = children.map((child, index) => ({ number: `${number}.${index + 1}`, row: child }));
      const before = nested.get(name);
      if (before) for (const child of numbered) before.push(child);
      else nested.set(name, numbered);
    }
  }

  return [
    withTitle(title, renderRecords(columnsOf(records), records)),
    ...[...nested].flatMap(([name, children]) => renderRows(`${title}.${name}`, children)),
  ];
}

function columnsOf(records: readonly ReadonlyMap<string, string>[]): readonly string[] {
  return [...new Set(records.flatMap((record) => [...record.keys()]))];
}

function withTitle(title: string, block: string): string {
  return title === "" ? block : `${title}\n${block}`;
}
