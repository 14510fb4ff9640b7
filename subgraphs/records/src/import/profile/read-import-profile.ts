import { parse } from "yaml";
import { DATE } from "../../rules/text-rules.js";
import type { FileMapping, TableMapping } from "./file-mapping.js";
import { type ImportProfile, ImportProfileError, STRICT } from "./import-profile.js";

type Choices = Pick<ImportProfile, "separator" | "decimal" | "date" | "encoding" | "language">;

const ALLOWED: { readonly [K in keyof Choices]: readonly Choices[K][] } = {
  separator: [",", ";", "\t"],
  decimal: [".", ","],
  date: ["yyyy-mm-dd", "dd.mm.yyyy"],
  encoding: ["utf-8", "windows-1252", "utf-16le", "auto"],
  language: ["en", "de"],
};
const SETTINGS = [...Object.keys(ALLOWED), "exported_on", "files", "ignore"];
const MAPPING = ["table", "columns", "codes", "constants"];

/** Reads a profile in YAML, e.g. `separator: ";"`; what it leaves out is as in the hub's own files. */
export function readImportProfile(yaml: string): ImportProfile {
  const given = readObject(parseYaml(yaml), 'A profile must be YAML of settings such as separator: ";".');
  requireKeys(given, SETTINGS, "A profile has the settings");

  return {
    separator: choose("separator", given),
    decimal: choose("decimal", given),
    date: choose("date", given),
    encoding: choose("encoding", given),
    language: choose("language", given),
    exportedOn: readDay(given),
    files: Object.entries(readObject(Reflect.get(given, "files") ?? {}, FILES)).map(readFile),
    ignore: readList(Reflect.get(given, "ignore") ?? [], "The profile's ignore must be a list of file names.").map(
      String,
    ),
  };
}

const FILES = "The profile's files must name for each file the tables that it fills.";

/** Every scalar is the text that stands there: 05 stays 05, and no is no truth value. */
function parseYaml(yaml: string): unknown {
  try {
    return parse(yaml, { schema: "failsafe" });
  } catch {
    // The parser's message would repeat the file.
    return null;
  }
}

function readFile([file, tables]: [string, unknown]): FileMapping {
  return { file, tables: readList(tables, FILES).map((table) => readTable(readObject(table, FILES))) };
}

function readTable(given: object): TableMapping {
  requireKeys(given, MAPPING, "What a file fills has the settings");
  const { table, columns = {}, codes = {}, constants = {} }: Readonly<Record<string, unknown>> = { ...given };
  if (typeof table !== "string") throw new ImportProfileError(FILES);
  const part = (name: string) => `The profile's ${name} of ${table} must name a text for each column.`;

  return {
    table,
    columns: readTexts(columns, part("columns")),
    codes: Object.fromEntries(
      Object.entries(readObject(codes, part("codes"))).map(([column, words]) => [
        column,
        readTexts(words, part("codes")),
      ]),
    ),
    constants: readTexts(constants, part("constants")),
  };
}

function readDay(given: object): string | null {
  const day: unknown = Reflect.get(given, "exported_on") ?? null;
  if (day === null) return null;
  if (typeof day !== "string" || DATE.read(day) === null)
    throw new ImportProfileError("The profile's exported_on must be a date such as 2026-10-31.");

  return day;
}

function readTexts(given: unknown, otherwise: string): Readonly<Record<string, string>> {
  const texts = Object.entries(readObject(given, otherwise));
  if (!texts.every((entry): entry is [string, string] => typeof entry[1] === "string"))
    throw new ImportProfileError(otherwise);

  return Object.fromEntries(texts.map(([name, text]) => [name.normalize("NFC"), text.normalize("NFC")]));
}

function readObject(given: unknown, otherwise: string): object {
  if (typeof given === "object" && given !== null && !Array.isArray(given)) return given;

  throw new ImportProfileError(otherwise);
}

function readList(given: unknown, otherwise: string): readonly unknown[] {
  if (Array.isArray(given)) return given;

  throw new ImportProfileError(otherwise);
}

function requireKeys(given: object, allowed: readonly string[], have: string): void {
  if (Object.keys(given).some((key) => !allowed.includes(key)))
    throw new ImportProfileError(`${have} ${allowed.join(", ")}, and no others.`);
}

function choose<K extends keyof Choices>(key: K, given: object): Choices[K] {
  if (!Object.hasOwn(given, key)) return STRICT[key];
  const wanted: unknown = Reflect.get(given, key);
  const value = ALLOWED[key].find((allowed) => allowed === wanted);
  if (value === undefined)
    throw new ImportProfileError(
      `The profile's ${key} must be one of ${ALLOWED[key].map((text) => JSON.stringify(text)).join(", ")}.`,
    );

  return value;
}
