import { globSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { OFFICES } from "@kim-hub/kit/office";
import { YamlMapping } from "@kim-hub/kit/yaml-mapping";
import { isPersonLanguage, nameWithinSentence } from "@kim-hub/offices/office-words";
import { TextDirections } from "../words/direction.js";
import { holesOf } from "../words/fill.js";
import { LABELS } from "./labels.js";
import { PersonWords } from "./person-words.js";
import { COUNTED, PHRASES } from "./phrases.js";

export const OWN_WORDS = fileURLToPath(new URL("../../person-page", import.meta.url));

/** The words of every language; one that lacks a phrase, a plural form or a label, or fills other holes, stops the start. */
export function readPersonWords(directory: string): readonly PersonWords[] {
  const files = globSync("*.yaml", { cwd: directory }).toSorted();

  return files.map((name) => readLocale(basename(name, ".yaml"), YamlMapping.read(join(directory, name))));
}

function readLocale(locale: string, file: YamlMapping): PersonWords {
  const phrases = file.mapping("phrases");
  const counted = file.mapping("counted");
  const labels = file.mapping("labels");
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();

  return new PersonWords({
    locale,
    direction: file.oneOf("direction", Object.values(TextDirections)),
    phrases: readAll(phrases, Object.entries(PHRASES)),
    counted: new Map(
      requireKeys(counted, COUNTED).map((key) => {
        const forms = counted.mapping(key);
        requireKeys(forms, pluralCategories);

        return [key, new Map(forms.keys.map((form) => [form, readForm(forms, form)]))];
      }),
    ),
    labels: new Map([
      ["office", officesIn(locale, file)],
      ...requireKeys(labels, Object.keys(LABELS)).map((table): readonly [string, ReadonlyMap<string, string>] => {
        const names = labels.mapping(table);
        const codes = Object.entries(LABELS).find(([name]) => name === table)?.[1] ?? [];

        return [
          table,
          readAll(
            names,
            codes.map((code) => [code, []]),
          ),
        ];
      }),
    ]),
  });
}

function officesIn(locale: string, file: YamlMapping): ReadonlyMap<string, string> {
  if (!isPersonLanguage(locale)) throw file.fault(`no office has a name in ${locale}.`);

  return new Map(OFFICES.map((office) => [office, nameWithinSentence(office, locale)]));
}

function readAll(
  file: YamlMapping,
  keys: readonly (readonly [key: string, holes: readonly string[]])[],
): ReadonlyMap<string, string> {
  requireKeys(
    file,
    keys.map(([key]) => key),
  );

  return new Map(
    keys.map(([key, holes]) => {
      const text = file.text(key);
      if (holesOf(text).join() !== holes.toSorted().join())
        throw file.fault(`${key} has the holes ${holes.map((hole) => `{${hole}}`).join(", ") || "none"}.`);

      return [key, text];
    }),
  );
}

/** "Once" and "twice" are words of their own in some languages. */
function readForm(file: YamlMapping, form: string): string {
  const text = file.text(form);
  if (holesOf(text).some((hole) => hole !== "count")) throw file.fault(`${form} has no hole but {count}.`);

  return text;
}

function requireKeys(file: YamlMapping, keys: readonly string[]): readonly string[] {
  const missing = keys.filter((key) => !file.keys.includes(key));
  if (missing.length > 0) throw file.fault(`${missing.join(", ")} is missing.`);
  const unknown = file.keys.filter((key) => !keys.includes(key));
  if (unknown.length > 0) throw file.fault(`${unknown.join(", ")} is a key that nothing reads.`);

  return keys;
}
