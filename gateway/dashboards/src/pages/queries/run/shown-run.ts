import type { Contract } from "@kim-hub/kit/contract";
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import type { Parameter } from "@kim-hub/kit/saved-query-sheet";
import type { QueryRun } from "../../../hub/run-saved-query.js";
import type { CsvHead } from "../../../tables/csv-of.js";
import { formatDay } from "../../../tables/format-day.js";
import type { Language, Words } from "../../../words/language.js";
import { describeSource } from "../../../words/office-words.js";
import { listParts } from "../form/parameters.js";

/** A run as page, CSV and receipt show it. */
export interface ShownRun {
  readonly query: SavedQuery;
  readonly run: QueryRun;
  readonly contract: Contract;
  readonly language: Language;
  /** The form's fields. */
  readonly given: ReadonlyMap<string, string>;
}

/** What stands above the tables, on the page and in the file. */
export function headOf(shown: ShownRun): CsvHead {
  const { query, run, language } = shown;

  return {
    title: query.sheet.title[language],
    filters: describeFilters(shown),
    asOf: oldestDay(run.data, query, language),
    sources: run.facts.sources.map((source) => describeSource(source, language)),
    receiptId: receiptIdOf(shown),
  };
}

/** Each parameter with its value; two of one kind by their own words, because the kind's name would not tell them apart. */
function describeFilters({ query, contract, language, given }: ShownRun): readonly string[] {
  const kinds = new Set<string>();
  const labelOf = (kind: string, code: string) => contract.labels.get(`${kind}.${code}`) ?? code;

  return [...query.sheet.parameters].flatMap(([name, parameter]) => {
    const parts = listParts(parameter, contract.schema);
    const texts = (parts.length === 0 ? [name] : parts.map((part) => `${name}.${part.name}`)).flatMap(
      (path) => given.get(path) || [],
    );
    if (texts.length === 0) return [];
    const kind = kindOf(parameter);
    const named = kinds.has(kind) ? undefined : TYPE_NAMES[kind]?.[language];
    kinds.add(kind);

    return [`${named ?? firstWords(parameter[language])} ${texts.map((text) => labelOf(kind, text)).join("–")}`];
  });
}

/** Up to their first sign. */
function firstWords(words: string): string {
  return words.split(/[:;,.(]/, 1)[0]?.trim() ?? words;
}

function kindOf({ type }: Parameter): string {
  return type.replace("!", "");
}

const TYPE_NAMES: Readonly<Record<string, Words>> = {
  PeriodInput: { de: "Zeitraum", en: "Period" },
  Quarter: { de: "Quartal", en: "Quarter" },
  Ags: { de: "Gemeindeschlüssel", en: "Municipality key" },
};

/** The oldest day for which an office's data in the answer stand. */
function oldestDay(data: unknown, { shape }: Pick<SavedQuery, "shape">, language: Language): string | null {
  const days = [...shape.asOf.keys()].flatMap((path) => valuesAt(data, path.split("."))).sort();
  const [oldest] = days;

  return oldest === undefined ? null : formatDay(oldest, language);
}

function valuesAt(value: unknown, [name, ...rest]: readonly string[]): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, name === undefined ? [] : [name, ...rest]));
  if (name === undefined) return typeof value === "string" ? [value] : [];

  return valuesAt(Object(value)[name], rest);
}

/** The name of the run's receipt, by which the request log is bound to it; null without one. */
function receiptIdOf({ run }: Pick<ShownRun, "run">): string | null {
  const [first] = run.receipted;
  if (!first) return null;
  const { receipt = null } = Object(JSON.parse(first.receipt.entry));

  return receipt;
}
