import type { Contract } from "@kim-hub/kit/contract";
import { type GraphQLInputField, getNamedType, getNullableType, isEnumType, isListType } from "graphql";
import type { Language } from "../../../words/language.js";
import { RECORD_WORDS } from "../record-words.js";
import type { Choice, ReferenceChoices, ReferredRows } from "./reference-choices.js";
import { listReferred } from "./references.js";

interface Offered {
  readonly field: GraphQLInputField;
  readonly contract: Pick<Contract, "labels">;
  readonly references: ReferenceChoices;
  readonly language: Language;
}

/** What a field may be, a code by its German name, which is the official one; null where it is no list, or of rows that coordinators do not record. */
export function choicesOf({ field, contract, references, language }: Offered): readonly Choice[] | null {
  const words = RECORD_WORDS[language];
  const type = getNamedType(field.type);
  if (isListType(getNullableType(field.type))) return null;
  if (type.name === "Boolean")
    return [
      { code: "true", text: words.yes },
      { code: "false", text: words.no },
    ];
  if (isEnumType(type))
    return type
      .getValues()
      .map(({ name: code }) => ({ code, text: contract.labels.get(`${type.name}.${code}`) ?? code }));

  return choicesOfRows(listReferred(field).flatMap((noun) => references.get(noun) ?? []));
}

/** Of several nouns each row says of which it is. */
function choicesOfRows(referred: readonly ReferredRows[]): readonly Choice[] | null {
  if (referred.length === 0) return null;
  if (referred.length === 1) return referred[0]?.choices ?? null;

  return referred.flatMap(({ term, choices }) => choices.map(({ code, text }) => ({ code, text: `${term}: ${text}` })));
}
