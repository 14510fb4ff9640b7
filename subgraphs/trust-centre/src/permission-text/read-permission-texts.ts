import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { OFFICES } from "@kim-hub/kit/office";
import { YamlMapping } from "@kim-hub/kit/yaml-mapping";
import { PermissionCategories, PermissionKinds } from "../permission/permission-codes.js";
import { TextDirections } from "../words/direction.js";
import { isolateLatin } from "../words/isolate-latin.js";
import type { PermissionModule } from "./permission-module.js";
import type { PermissionText } from "./permission-text.js";
import { renderText } from "./render-text.js";
import type { TextModule } from "./text-module.js";

/** The project's own texts; a Kreis names a folder of its own in PERMISSION_TEXTS_DIRECTORY. */
export const OWN_TEXTS = fileURLToPath(new URL("../../permission-texts", import.meta.url));

const DIGESTS = "digests.csv";
const HEADER = "version;locale;sha256";

/**
 * Reads `<version>/<locale>.yaml` of a folder. A text whose words are not those of its digest stops the start: what people signed
 * stays readable as they signed it.
 */
export function readPermissionTexts(directory: string): readonly PermissionText[] {
  const files = globSync("*/*.yaml", { cwd: directory }).toSorted();
  if (files.length === 0) throw new Error(`${directory} holds no text of a permission (<version>/<locale>.yaml).`);
  const texts = files.map((file) => readText(join(directory, file)));
  requireDigests(directory, texts);
  for (const text of texts) requireOneModuleEach(directory, text);
  for (const versions of Map.groupBy(texts, ({ version }) => version).values()) requireOneMeaning(directory, versions);

  return texts;
}

type ReadWords = (file: YamlMapping, key: string) => string;

function readText(path: string): PermissionText {
  const file = YamlMapping.read(path);
  const direction = file.oneOf("direction", Object.values(TextDirections));
  const words: ReadWords = (from, key) => (direction === "RTL" ? isolateLatin(from.text(key)) : from.text(key));
  const title = words(file, "title");
  const common = file.mappings("common").map((module) => readModule(module, words));
  const modules = file.mappings("modules").map((module) => readPermissionModule(module, words));
  const text = renderText({ title, common, modules });

  return {
    version: basename(dirname(path)),
    locale: basename(path, ".yaml"),
    direction,
    validFrom: file.date("validFrom"),
    validTo: file.orNull("validTo", (key) => file.date(key)),
    translatedFrom: file.orNull("translatedFrom", (key) => file.text(key)),
    reviewedOn: file.orNull("reviewedOn", (key) => file.date(key)),
    title,
    common,
    modules,
    text,
    sha256: createHash("sha256").update(text).digest("hex"),
  };
}

function readModule(file: YamlMapping, words: ReadWords): TextModule {
  return { code: file.text("code"), heading: words(file, "heading"), words: words(file, "words") };
}

function readPermissionModule(file: YamlMapping, words: ReadWords): PermissionModule {
  return {
    ...readModule(file, words),
    kind: file.oneOf("kind", Object.values(PermissionKinds)),
    sender: file.oneOf("sender", OFFICES),
    categories: file.someOf("categories", Object.values(PermissionCategories)),
  };
}

function requireDigests(directory: string, texts: readonly PermissionText[]): void {
  const file = join(directory, DIGESTS);
  const lines = readFileSync(file, "utf8").trim().split(/\r?\n/);
  if (lines[0] !== HEADER) throw new Error(`${file}: the first line is ${HEADER}.`);
  const recorded = new Map(lines.slice(1).map((line) => [line.slice(0, line.lastIndexOf(";")), line]));

  for (const text of texts) {
    const name = `${text.version};${text.locale}`;
    const line = `${name};${text.sha256}`;
    const found = recorded.get(name);
    if (found === undefined) throw new Error(`${file}: the new text ${fileOf(text)} needs the line ${line}`);
    if (found !== line)
      throw new Error(`${join(directory, fileOf(text))}: a text whose words change is a new version in a new folder.`);
    recorded.delete(name);
  }
  const [lost] = recorded.keys();
  if (lost !== undefined)
    throw new Error(`${file}: the text ${lost} is missing; a text that people may have signed is kept.`);
}

/** Whatever a permission covers, one module says it. */
function requireOneModuleEach(directory: string, text: PermissionText): void {
  const asked = text.modules.flatMap(({ kind, sender, categories }) =>
    categories.map((category) => `${kind} ${sender} ${category}`),
  );
  const twice = asked.find((each, index) => asked.indexOf(each) !== index);
  if (twice) throw new Error(`${join(directory, fileOf(text))}: two modules ask for ${twice}; there is one for each.`);
}

/** A version asks the same in every language, and is in force on the same days. */
function requireOneMeaning(directory: string, texts: readonly PermissionText[]): void {
  const [first, ...others] = texts;
  for (const other of others) {
    if (first && describeMeaning(first) !== describeMeaning(other))
      throw new Error(
        `${join(directory, fileOf(other))}: a version has the same days and the same modules in every language, as in ${fileOf(first)}.`,
      );
  }
}

function describeMeaning({ validFrom, validTo, common, modules }: PermissionText): string {
  const asked = modules.map(({ code, kind, sender, categories }) => [code, kind, sender, categories]);

  return JSON.stringify([validFrom, validTo, common.map(({ code }) => code), asked]);
}

const fileOf = ({ version, locale }: PermissionText) => `${version}/${locale}.yaml`;
