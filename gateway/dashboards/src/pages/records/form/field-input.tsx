import { type GraphQLInputField, isRequiredInputField } from "graphql";
import { formatDay } from "../../../tables/format-day.js";
import type { Language } from "../../../words/language.js";
import { RECORD_WORDS } from "../record-words.js";
import { nameInForm, typeOf } from "./read-input.js";
import type { Choice } from "./reference-choices.js";
import { listReferred } from "./references.js";

interface InputProps {
  readonly id: string;
  readonly field: GraphQLInputField;
  readonly value: string;
  /** Null where anything may be written. */
  readonly choices: readonly Choice[] | null;
  /** The ids of what is said of the field. */
  readonly describedBy: readonly string[];
  readonly isFaulty: boolean;
  readonly language: Language;
}

/** More than that nobody looks through. */
const MOST_OPTIONS = 200;

const LONG_TEXTS: ReadonlySet<string> = new Set([
  ...["actualPassage", "clause", "explanation", "passage", "proposedDecision", "remark", "text", "why", "wording"],
]);

/** Where a field's value is chosen or written. */
export function FieldInput({ id, field, value, choices, describedBy, isFaulty, language }: InputProps) {
  const shared = {
    ...{ id, name: nameInForm(field.name), required: isRequiredInputField(field) },
    ...(describedBy.length > 0 && { "aria-describedby": describedBy.join(" ") }),
    ...(isFaulty && { "aria-invalid": true }),
  };
  if (choices && choices.length > 0) return <Choosing {...{ id, field, value, language, shared }} choices={choices} />;
  if (LONG_TEXTS.has(field.name))
    return (
      <textarea class="kern-form-input__input" rows={4} {...shared}>
        {value}
      </textarea>
    );

  return <input class="kern-form-input__input" type="text" value={asShown(value, field, language)} {...shared} />;
}

interface ChoosingProps extends Pick<InputProps, "id" | "field" | "value" | "language"> {
  readonly choices: readonly Choice[];
  readonly shared: object;
}

/** A list; one that is long, or of several nouns with ids of their own each, is searched by typing. */
function Choosing({ id, field, value, language, choices, shared }: ChoosingProps) {
  if (choices.length > MOST_OPTIONS || listReferred(field).length > 1)
    return (
      <>
        <input class="kern-form-input__input" type="text" list={`${id}-list`} value={value} {...shared} />
        <datalist id={`${id}-list`}>
          <Options choices={choices} value={value} />
        </datalist>
      </>
    );

  return (
    <div class="kern-form-input__select-wrapper">
      <select class="kern-form-input__select" {...shared}>
        <option value="">{RECORD_WORDS[language].choose}</option>
        <Options choices={withTyped(choices, value)} value={value} />
      </select>
    </div>
  );
}

function Options({ choices, value }: { readonly choices: readonly Choice[]; readonly value: string }) {
  return (
    <>
      {choices.map(({ code, text }) => (
        <option key={code} value={code} selected={code === value}>
          {text}
        </option>
      ))}
    </>
  );
}

/** Nothing typed is lost, also where it is none of the choices. */
function withTyped(choices: readonly Choice[], value: string): readonly Choice[] {
  return value === "" || choices.some(({ code }) => code === value)
    ? choices
    : [...choices, { code: value, text: value }];
}

/** Days and decimals as the page's language writes them. */
export function asShown(value: string, { type }: Pick<GraphQLInputField, "type">, language: Language): string {
  if (typeOf(type) === "LocalDate") return formatDay(value, language);

  return typeOf(type) === "Decimal" && language === "de" ? value.replace(".", ",") : value;
}
