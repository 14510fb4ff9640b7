import type { Contract } from "@kim-hub/kit/contract";
import { type GraphQLInputField, getNamedType, getNullableType, isEnumType, isListType } from "graphql";
import type { Language } from "../../../words/language.js";
import type { RecordedNoun } from "../list-nouns.js";
import { DESCRIPTION_WORDS, GERMAN_DESCRIPTIONS } from "./description-words.js";
import { FIELD_WORDS } from "./field-words.js";
import { typeOf } from "./read-input.js";
import { withoutReference } from "./references.js";
import { type Told, toldIn } from "./told.js";
import { SEVERAL, VALUE_WORDS } from "./value-words.js";

/** What a form calls the field; the contract's own name for it is marked as English on a German page. */
export function labelOf({ name }: GraphQLInputField, { noun }: Pick<RecordedNoun, "noun">, language: Language): Told {
  const own = FIELD_WORDS[`${noun}.${name}`] ?? FIELD_WORDS[name];
  if (own) return { text: own[language] };
  const text = name
    .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/^./, (first) => first.toUpperCase());

  return toldIn("en", text, language);
}

/** How the field's value is written and what it means; empty where its label says it all. */
export function hintsOf(
  { type, description }: GraphQLInputField,
  { labels }: Pick<Contract, "labels">,
  language: Language,
): readonly Told[] {
  const isList = isListType(getNullableType(type));
  const form = isList ? SEVERAL : VALUE_WORDS[typeOf(type)]?.hint;
  const meaning = withoutReference(description ?? "");
  const named = getNamedType(type);
  const codes = isList && isEnumType(named) ? named.getValues().map(({ name }) => name) : [];

  return [
    ...(form ? [{ text: form[language] }] : []),
    ...(meaning === "" ? [] : [told(meaning, language)]),
    ...codes.map((code) => ({ text: `${code}: ${labels.get(`${named.name}.${code}`) ?? code}.` })),
  ];
}

function told(description: string, language: Language): Told {
  const german = language === "de" ? DESCRIPTION_WORDS[description] : undefined;
  if (german !== undefined) return { text: german };

  return toldIn(GERMAN_DESCRIPTIONS.has(description) ? "de" : "en", description, language);
}
