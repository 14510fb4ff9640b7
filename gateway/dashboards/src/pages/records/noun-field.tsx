import type { Contract } from "@kim-hub/kit/contract";
import {
  type GraphQLInputField,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isRequiredInputField,
} from "graphql";
import type { Language } from "../../words/language.js";
import { FIELD_WORDS } from "./field-words.js";
import { nameInForm, typeOf } from "./read-input.js";
import { RECORD_WORDS } from "./record-words.js";

/** What a form shows of one field. */
export interface FieldState {
  readonly value: string;
  /** In words of the page. */
  readonly fault: string | null;
  /** The rule as the hub says it, in English. */
  readonly rule: string | null;
  /** What the row says now, where that is not what is typed. */
  readonly now: string | null;
}

/** A document that may be cited. */
export interface Citable {
  readonly id: string;
  readonly title: string;
}

interface FieldProps {
  readonly field: GraphQLInputField;
  readonly state: FieldState;
  readonly contract: Pick<Contract, "labels">;
  readonly sources: readonly Citable[];
  readonly language: Language;
}

const LONG_TEXTS: ReadonlySet<string> = new Set([
  ...["actualPassage", "clause", "explanation", "passage", "proposedDecision", "remark", "text", "why", "wording"],
]);

/** One field of a noun's form: what it is called, its meaning, its input, and what is wrong with what was typed. */
export function NounField({ field, state, contract, sources, language }: FieldProps) {
  const words = RECORD_WORDS[language];
  const id = `field-${field.name}`;
  const { value, fault, rule, now } = state;
  const hint = words.forms[isListType(getNullableType(field.type)) ? "LIST" : typeOf(field.type)];
  const described = [
    (field.description || hint) && `${id}-hint`,
    now !== null && `${id}-now`,
    fault !== null && `${id}-fault`,
  ].filter(Boolean);
  const shared = {
    ...{ id, name: nameInForm(field.name), required: isRequiredInputField(field) },
    ...(described.length > 0 && { "aria-describedby": described.join(" ") }),
    ...(fault !== null && { "aria-invalid": true }),
  };
  const choices = listChoices({ field, contract, sources, language });

  return (
    <div class={`kern-form-input ${fault === null ? "" : "kern-form-input--error"}`}>
      <label class="kern-label" for={id} lang={labelOf(field, language).lang}>
        {labelOf(field, language).text}
        {!isRequiredInputField(field) && <span class="kern-label__optional"> – {words.optional}</span>}
      </label>
      {(field.description || hint) && (
        <div class="kern-form-input__hint" id={`${id}-hint`}>
          {hint} {field.description && <span lang={language === "en" ? undefined : "en"}>{field.description}</span>}
        </div>
      )}
      {choices ? (
        <div class="kern-form-input__select-wrapper">
          <select class="kern-form-input__select" {...shared}>
            <option value="">{words.choose}</option>
            {withTyped(choices, value).map(({ code, text }) => (
              <option key={code} value={code} selected={code === value}>
                {text}
              </option>
            ))}
          </select>
        </div>
      ) : typeOf(field.type) === "LocalDate" ? (
        <input class="kern-form-input__input" type="date" value={value} {...shared} />
      ) : LONG_TEXTS.has(field.name) ? (
        <textarea class="kern-form-input__input" rows={4} {...shared}>
          {value}
        </textarea>
      ) : (
        <input class="kern-form-input__input" type="text" value={value} {...shared} />
      )}
      {now !== null && (
        <p class="kern-body kern-body--small" id={`${id}-now`}>
          {words.now(now)}
        </p>
      )}
      {fault !== null && (
        <p class="kern-error" id={`${id}-fault`} role="alert">
          <span class="kern-body">
            {fault}
            {rule !== null && <span lang={language === "en" ? undefined : "en"}> {rule}</span>}
          </span>
        </p>
      )}
    </div>
  );
}

/** What a form calls the field; an English name is marked as such on a German page. */
export function labelOf({ name, description }: GraphQLInputField, language: Language): { text: string; lang?: string } {
  const own = FIELD_WORDS[name]?.[language];
  if (own !== undefined) return { text: own };
  const [, term] = /\((\p{Lu}[^()]+)\)/u.exec(description ?? "") ?? [];
  if (language === "de" && term !== undefined) return { text: term };
  const text = name
    .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/^./, (first) => first.toUpperCase());

  return { text, ...(language === "de" && { lang: "en" }) };
}

interface Choice {
  readonly code: string;
  readonly text: string;
}

/** Null where the field is no short list. */
function listChoices({ field, contract, sources, language }: Omit<FieldProps, "state">): readonly Choice[] | null {
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
  const isCitation = (field.name === "source" && type.name === "ID") || field.name === "actualSource";

  return isCitation ? sources.map(({ id, title }) => ({ code: id, text: `${id}: ${title}` })) : null;
}

/** Nothing typed is lost, also where it is none of the choices. */
function withTyped(choices: readonly Choice[], value: string): readonly Choice[] {
  return value === "" || choices.some(({ code }) => code === value)
    ? choices
    : [...choices, { code: value, text: value }];
}
