import type { BrokenRule } from "@kim-hub/kit/broken-rule";
import type { Language, Words } from "../../../words/language.js";
import { THIS_VALUE } from "../../../words/this-value.js";
import { type RecordedNoun, snakeCase } from "../list-nouns.js";
import { labelOf } from "./field-label.js";
import { type Told, toldIn } from "./told.js";

const OF_VALUES: Words = { de: "Diese Angaben", en: "These values" };
const OF_ROW: Words = { de: "Die Zeile", en: "The row" };

/** The rule as a sentence of the page's language that calls fields as the form does; English, and marked so, where the hub has no German. */
export function sentenceOfRule(
  { fields, rule, ruleInGerman }: BrokenRule,
  noun: Pick<RecordedNoun, "noun" | "fields">,
  language: Language,
): Told {
  const spoken: Language = ruleInGerman === null ? "en" : language;
  const [subject] = [OF_ROW, THIS_VALUE].slice(fields.length);
  const words = ruleInGerman !== null && language === "de" ? inFormWords(numbered(ruleInGerman, fields), noun) : rule;

  return toldIn(spoken, `${(subject ?? OF_VALUES)[spoken]} ${words}.`, language);
}

/** Every German rule begins with its verb, in the singular. */
function numbered(rule: string, { length }: BrokenRule["fields"]): string {
  return length > 1 ? rule.replace(/^muss /, "müssen ").replace(/^darf /, "dürfen ") : rule;
}

/** A German rule names columns and codes in lower-case English, as a file does; no German word looks like one of them. */
function inFormWords(rule: string, noun: Pick<RecordedNoun, "noun" | "fields">): string {
  const labels = new Map(noun.fields.map((field) => [snakeCase(field.name), labelOf(field, noun, "de").text]));

  return rule
    .replaceAll(/(?<![\w.-])[a-z]+(?:_[a-z]+)*(?![\w.-])/g, (word) => {
      const label = labels.get(word);

      return label === undefined ? word : `„${label}“`;
    })
    .replaceAll(/(?<![\w.-])(yes|no)(?![\w.-])/g, (code) => (code === "yes" ? "„ja“" : "„nein“"));
}
