import { Purpose, Role } from "../identity/viewer.js";
import { MOST_MILLISECONDS } from "../limits/request-work.js";
import type { YamlMapping } from "../process/yaml-mapping.js";
import { DataClass } from "../schema/data-class.js";
import { readPass } from "./read-pass.js";
import type { Parameter, PassCriterion, Sheet, SheetTable, Words } from "./sheet.js";

const KEYS = [
  ...["version", "title", "description", "owner", "author", "purposes", "basis", "roles", "classes"],
  ...["parameters", "tables", "pass", "passAlso", "timeoutSeconds", "expires"],
];
const MOST_SECONDS = MOST_MILLISECONDS / 1000;
const RULES = ["least", "most", "mostItems", "mostLength", "pattern", "values"];

/** Reads a sheet; throws a sentence that names the place and the rule. */
export function readSheet(file: YamlMapping): Sheet {
  file.allow(KEYS);
  const owner = file.mapping("owner");
  owner.allow(["name", "contact"]);
  const parameters = file.mapping("parameters");
  const tables = file.mappings("tables").map(readTable);

  return {
    version: file.count("version", 1),
    title: readWords(file.mapping("title")),
    description: readWords(file.mapping("description")),
    owner: { name: owner.text("name"), contact: owner.text("contact") },
    author: file.text("author"),
    purposes: file.anyOf("purposes", Object.values(Purpose)),
    basis: file.text("basis"),
    roles: file.someOf("roles", Object.values(Role)),
    classes: file.someOf("classes", Object.values(DataClass)),
    parameters: new Map(parameters.keys.map((name) => [name, readParameter(parameters.mapping(name))])),
    tables,
    pass: file.ifGiven("pass", () => readPass(file.mapping("pass"), tables)) ?? null,
    passAlso: file.ifGiven("passAlso", () => readPassAlso(file, tables)) ?? [],
    timeoutSeconds: file.ifGiven("timeoutSeconds", () => readTimeout(file)),
    expires: file.date("expires"),
  };
}

function readTimeout(file: YamlMapping): number {
  const seconds = file.count("timeoutSeconds", 1);
  if (seconds > MOST_SECONDS) throw file.fault(`timeoutSeconds is at most ${MOST_SECONDS}.`);

  return seconds;
}

function readPassAlso(file: YamlMapping, tables: readonly SheetTable[]): readonly PassCriterion[] {
  if (!file.has("pass")) throw file.fault("passAlso goes with a pass.");

  return file.mappings("passAlso").map((also) => readPass(also, tables));
}

function readWords(words: YamlMapping): Words {
  words.allow(["de", "en"]);

  return { de: words.text("de"), en: words.text("en") };
}

function readParameter(of: YamlMapping): Parameter {
  of.allow(["type", "default", "de", "en", ...RULES]);
  const number = (key: string) => of.number(key);
  const count = (key: string) => of.count(key, 1);

  return {
    type: of.text("type"),
    default: of.value("default"),
    de: of.text("de"),
    en: of.text("en"),
    least: of.ifGiven("least", number),
    most: of.ifGiven("most", number),
    mostItems: of.ifGiven("mostItems", count),
    mostLength: of.ifGiven("mostLength", count),
    pattern: of.ifGiven("pattern", (key) => readPattern(of, key)),
    values: of.ifGiven("values", (key) => of.texts(key)),
  };
}

function readPattern(of: YamlMapping, key: string): string {
  const pattern = of.text(key);
  try {
    RegExp(pattern, "u");
  } catch {
    throw of.fault(`${key} is a regular expression.`);
  }

  return pattern;
}

function readTable(table: YamlMapping): SheetTable {
  table.allow(["title", "columns"]);
  const columns = table.mapping("columns");
  const headers = new Map(columns.keys.map((path) => [path, columns.text(path)]));
  if (new Set(headers.values()).size < headers.size) throw columns.fault("each column has a header of its own.");
  if (headers.size === 0) throw columns.fault("a table has a column.");

  return { title: readWords(table.mapping("title")), columns: headers };
}
