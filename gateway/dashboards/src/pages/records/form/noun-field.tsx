import type { Contract } from "@kim-hub/kit/contract";
import { type GraphQLInputField, isRequiredInputField } from "graphql";
import type { Language } from "../../../words/language.js";
import type { RecordedNoun } from "../list-nouns.js";
import { RECORD_WORDS } from "../record-words.js";
import { choicesOf } from "./field-choices.js";
import { FieldInput } from "./field-input.js";
import { hintsOf, labelOf } from "./field-label.js";
import type { ReferenceChoices } from "./reference-choices.js";
import type { Told } from "./told.js";

/** What a form shows of one field. */
interface FieldState {
  readonly value: string;
  readonly fault: Told | null;
  /** What the row says now, where that is not what is typed. */
  readonly now: string | null;
}

interface FieldProps {
  readonly noun: RecordedNoun;
  readonly field: GraphQLInputField;
  readonly state: FieldState;
  readonly contract: Pick<Contract, "labels">;
  readonly references: ReferenceChoices;
  readonly language: Language;
}

/** The id of the field on the page. */
export function idOfField({ name }: Pick<GraphQLInputField, "name">): string {
  return `field-${name}`;
}

/** One field of a noun's form: what it is called, its meaning, its input, and what is wrong with what was typed. */
export function NounField({ noun, field, state, contract, references, language }: FieldProps) {
  const words = RECORD_WORDS[language];
  const id = idOfField(field);
  const { value, fault, now } = state;
  const label = labelOf(field, noun, language);
  const choices = choicesOf({ field, contract, references, language });
  const hints = [
    ...(choices?.length === 0 ? [{ text: words.nothingToChoose }] : []),
    ...hintsOf(field, contract, language),
  ];
  const described = [hints.length > 0 && `${id}-hint`, now !== null && `${id}-now`, fault && `${id}-fault`];

  return (
    <div class={`kern-form-input ${fault ? "kern-form-input--error" : ""}`}>
      <label class="kern-label" for={id} lang={label.lang}>
        {label.text}
        {!isRequiredInputField(field) && <span class="kern-label__optional"> – {words.optional}</span>}
      </label>
      {hints.length > 0 && (
        <div class="kern-form-input__hint" id={`${id}-hint`}>
          {hints.map(({ text, lang }) => (
            <span key={text} lang={lang}>
              {text}{" "}
            </span>
          ))}
        </div>
      )}
      <FieldInput
        {...{ id, field, value, language, isFaulty: fault !== null }}
        choices={choices}
        describedBy={described.filter((each) => typeof each === "string")}
      />
      {now !== null && (
        <p class="kern-body kern-body--small" id={`${id}-now`}>
          {words.now(now)}
        </p>
      )}
      {fault && (
        <p class="kern-error" id={`${id}-fault`} role="alert">
          <span class="kern-body" lang={fault.lang}>
            {fault.text}
          </span>
        </p>
      )}
    </div>
  );
}
