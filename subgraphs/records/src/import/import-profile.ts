import { parse } from "yaml";

/** How a file is written where it is not as the hub writes its own: an office's spreadsheet, for example. */
export interface ImportProfile {
  readonly separator: Separator;
  /** With a comma, amounts are in euros (`57.000,00 €`) and full-time equivalents are `2,50`. */
  readonly decimal: "." | ",";
  readonly date: "yyyy-mm-dd" | "dd.mm.yyyy";
  readonly encoding: "utf-8" | "windows-1252";
  /** Of the report. */
  readonly language: "en" | "de";
}

type Separator = "," | ";" | "\t";

const ALLOWED: { readonly [K in keyof ImportProfile]: readonly ImportProfile[K][] } = {
  separator: [",", ";", "\t"],
  decimal: [".", ","],
  date: ["yyyy-mm-dd", "dd.mm.yyyy"],
  encoding: ["utf-8", "windows-1252"],
  language: ["en", "de"],
};

/** What holds where nothing is said: nothing is guessed from the file. */
export const STRICT: ImportProfile = {
  separator: ",",
  decimal: ".",
  date: "yyyy-mm-dd",
  encoding: "utf-8",
  language: "en",
};

/** A profile that is none; its message is a sentence for the person who wrote it. */
export class ImportProfileError extends Error {}

/** Reads a profile in YAML, e.g. `separator: ";"`; what it leaves out is strict. */
export function readImportProfile(yaml: string): ImportProfile {
  const given = parseYaml(yaml);
  const unknown = Object.keys(given).find((key) => !Object.hasOwn(ALLOWED, key));
  if (unknown !== undefined)
    throw new ImportProfileError(`A profile has the settings ${Object.keys(ALLOWED).join(", ")}, and no others.`);

  return {
    separator: choose("separator", given),
    decimal: choose("decimal", given),
    date: choose("date", given),
    encoding: choose("encoding", given),
    language: choose("language", given),
  };
}

function parseYaml(yaml: string): object {
  try {
    const given: unknown = parse(yaml);
    if (typeof given === "object" && given !== null && !Array.isArray(given)) return given;
  } catch {
    // The parser's message would repeat the file.
  }

  throw new ImportProfileError('A profile must be YAML of settings such as separator: ";".');
}

function choose<K extends keyof ImportProfile>(key: K, given: object): ImportProfile[K] {
  if (!Object.hasOwn(given, key)) return STRICT[key];
  const wanted: unknown = Reflect.get(given, key);
  const value = ALLOWED[key].find((allowed) => allowed === wanted);
  if (value === undefined)
    throw new ImportProfileError(
      `The profile's ${key} must be one of ${ALLOWED[key].map((text) => JSON.stringify(text)).join(", ")}.`,
    );

  return value;
}
