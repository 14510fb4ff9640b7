import type { GraphQLInputField } from "graphql";
import type { Language } from "../../../words/language.js";
import type { RecordedNoun } from "../list-nouns.js";
import { RECORD_WORDS } from "../record-words.js";
import type { HubFault } from "./hub-fault.js";
import { type ReadInput, type TextFault, typeOf } from "./read-input.js";
import { sentenceOfRule } from "./rule-sentence.js";
import { type Told, toldIn } from "./told.js";
import { NO_CODE, VALUE_WORDS } from "./value-words.js";

/** What is wrong with a form, in words of the page. */
export interface FormFaults {
  /** By field, in the form's order. */
  readonly ofFields: ReadonlyMap<string, Told>;
  /** A fault of the whole row; null where there is none. */
  readonly ofRow: Told | null;
}

interface Faulty {
  readonly faults: ReadInput["faults"];
  readonly fault: HubFault | null;
}

/** Every fault at its place. A conflict stands above the form alone. */
export function listFaults(noun: RecordedNoun, { faults, fault }: Faulty, language: Language): FormFaults {
  const refused = fault && fault.code !== "CONFLICT" ? tell(fault, noun, language) : null;
  const atFields = new Set(fault?.broken?.fields ?? []);
  const ofFields = noun.fields.flatMap((field): [string, Told][] => {
    const own = faults.get(field.name);
    if (own) return [[field.name, { text: textOf(own, field, language) }]];

    return refused && atFields.has(field.name) ? [[field.name, refused]] : [];
  });

  return { ofFields: new Map(ofFields), ofRow: atFields.size > 0 ? null : refused };
}

function textOf(fault: TextFault, { type }: GraphQLInputField, language: Language): string {
  const words = RECORD_WORDS[language];
  if (fault === "MISSING") return words.missing;
  if (fault === "NO_NUMBER") return words.noNumber;

  return (VALUE_WORDS[typeOf(type)]?.fault ?? NO_CODE)[language];
}

/** A refusal without a rule, such as of a text that is too long for every field, keeps the hub's English sentence. */
function tell({ code, broken, sentence }: HubFault, noun: RecordedNoun, language: Language): Told {
  if (code === "FORBIDDEN") return { text: RECORD_WORDS[language].forbidden };
  if (broken) return sentenceOfRule(broken, noun, language);

  return toldIn("en", sentence, language);
}
