import { type AnswerError, isObject } from "@kim-hub/kit/answer";
import { printable } from "@kim-hub/kit/printable";
import { renderData, renderErrors } from "../terminal/table.js";

/** A hub's answer to a dry run, or the reason for which there is none. */
export type DryRunFound =
  | { readonly absent: string }
  | {
      readonly hub: string;
      /** `extensions.dryRun` of the answer; empty where the hub refused the operation as a whole. */
      readonly dryRun: Readonly<Record<string, unknown>>;
      readonly errors: readonly AnswerError[];
    };

type Row = Readonly<Record<string, unknown>>;

/** What each office would have done, for a person at a terminal: short tables, and the statements between them. */
export function renderDryRun(found: DryRunFound): string {
  if ("absent" in found) return found.absent;
  const { hub, dryRun, errors } = found;
  const fetches = rowsOf(dryRun.fetches);

  return [
    `Dry run on the hub for development at ${hub}: each office was asked and has rolled back; no log has an entry, and no value has left the hub.`,
    renderStatements(fetches),
    renderList("mandates", listNoted("mandates", fetches)),
    renderList("refused by an office", listNoted("refusals", fetches)),
    renderList("withheld by disclosure control", groupByReason(listNoted("withheld", fetches))),
    renderList("disclosures that a real answer leaves", listNoted("disclosures", fetches)),
    renderList("refused before an office was asked", rowsOf(dryRun.notAsked)),
    renderList("shape of the answer", groupByObject(rowsOf(dryRun.shape))),
    renderErrors(errors),
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** What offices have noted under this name, as one list. */
function listNoted(name: string, fetches: readonly Row[]): readonly Row[] {
  return fetches.flatMap(({ office: by, [name]: list }) => rowsOf(list).map((row) => ({ by, ...row })));
}

/** One row for each office and reason: a figure has dozens of counts. */
function groupByReason(withheld: readonly Row[]): readonly Row[] {
  const groups = Map.groupBy(withheld, ({ by, reason }) => `${by} ${reason}`);

  return [...groups.values()].flatMap(([first, ...others]) => {
    const fields = [first, ...others].map((row) => (row?.times === 1 ? row.field : `${row?.field} (${row?.times})`));

    return first ? [{ by: first.by, reason: first.reason, fields: fields.join(", ") }] : [];
  });
}

/** A statement is too long for a table, and stands below its office with its rows. */
function renderStatements(fetches: readonly Row[]): string {
  const lines = fetches.flatMap(({ office, statements }, index) => [
    `${index + 1} ${printable(String(office))}`,
    ...rowsOf(statements).map(
      ({ statement, times, rows }) => `    ${times} × with ${rows} rows: ${printable(String(statement))}`,
    ),
  ]);

  return lines.length === 0 ? "" : ["Statements of each fetch", ...lines].join("\n");
}

/** One row for each object with the number of its entries, and of its values how many there are: those without a number are in each. */
function groupByObject(shape: readonly Row[]): readonly Row[] {
  const found = new Map(
    shape.map(({ field, kind, found: count }) => [String(field), kind === "value" ? 0 : Number(count)]),
  );
  const values = shape.filter(({ field, kind }) => kind === "value" || !hasFields(String(field), found));
  const objects = Map.groupBy(values, ({ field }) => String(field).split(".").slice(0, -1).join("."));

  return [...objects].map(([object, fields]) => {
    const entries = found.get(object) ?? 1;
    const named = fields.map(({ field, found: count, nulls }) => {
      const name = String(field).split(".").at(-1);

      return nulls === 0 && count === entries ? name : `${name} ${count}${nulls === 0 ? "" : ` (null ${nulls})`}`;
    });

    return { object: object === "" ? "–" : object, entries, fields: named.join(", ") };
  });
}

function hasFields(field: string, all: ReadonlyMap<string, number>): boolean {
  return [...all.keys()].some((each) => each.startsWith(`${field}.`));
}

function renderList(name: string, rows: readonly Row[]): string {
  return rows.length === 0 ? "" : renderData({ [name]: rows });
}

function rowsOf(list: unknown): readonly Row[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}
