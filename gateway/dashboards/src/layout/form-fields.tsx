import type { ComponentChildren } from "preact";
import { formatDay } from "../tables/format-day.js";
import type { Language } from "../words/language.js";

interface FieldProps {
  /** Unique on the page. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  readonly required?: boolean;
  /** What is wrong with what was given, as one sentence. */
  readonly fault?: string;
}

interface TextProps extends FieldProps {
  readonly maxLength?: number;
  readonly inputMode?: "numeric";
  /** Whether it is no word of a language, such as a code. */
  readonly isCode?: boolean;
}

/** A line of text. */
export function TextField({ maxLength, inputMode, isCode = false, ...field }: TextProps) {
  const { id, name, value = "", required = false } = field;

  return (
    <Frame {...field}>
      <input
        type="text"
        class="kern-form-input__input"
        {...{ id, name, value, required, ...describedBy(field) }}
        {...{ maxLength, inputMode, ...(isCode && { autocapitalize: "off", spellcheck: false }) }}
        autocomplete="off"
      />
    </Frame>
  );
}

/** Several lines of text that is no prose, such as a file's. */
export function AreaField({ rows, ...field }: FieldProps & { readonly rows: number }) {
  const { id, name, value = "", required = false } = field;

  return (
    <Frame {...field}>
      <textarea
        class="kern-form-input__input"
        {...{ id, name, rows, required, ...describedBy(field) }}
        spellcheck={false}
        defaultValue={value}
      />
    </Frame>
  );
}

/** How a day is written in the language. */
export const DAY_HINT = { de: "Als TT.MM.JJJJ.", en: "As YYYY-MM-DD." };

/** A day, written as the page's language writes it: a browser's own field writes it as the browser does. */
export function DayField({ language, ...field }: FieldProps & { readonly language: Language }) {
  const { value = "", hint } = field;
  const hints = [DAY_HINT[language], ...(hint === undefined ? [] : [hint])];

  return <TextField {...field} value={formatDay(value, language)} hint={hints.join(" ")} />;
}

/** One choice of a field. */
export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** One of a short list. */
export function SelectField({ choices, ...field }: FieldProps & { readonly choices: readonly Choice[] }) {
  const { id, name, value, required = false } = field;

  return (
    <Frame {...field}>
      <div class="kern-form-input__select-wrapper">
        <select class="kern-form-input__select" {...{ id, name, required, ...describedBy(field) }}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} selected={choice.value === value}>
              {choice.text}
            </option>
          ))}
        </select>
      </div>
    </Frame>
  );
}

interface FileProps extends Omit<FieldProps, "value"> {
  /** Ends of names and media types, e.g. `.csv,text/csv`: what the browser offers first. */
  readonly accept: string;
}

/** A file of the visitor's computer; a browser sends it only by a form that `hasFiles`. */
export function FileField({ accept, ...field }: FileProps) {
  const { id, name, required = false } = field;

  return (
    <Frame {...field}>
      <input type="file" class="kern-form-input__input" {...{ id, name, accept, required, ...describedBy(field) }} />
    </Frame>
  );
}

/** Yes or no; it sends `yes`. */
export function CheckField({ id, name, label, value }: Pick<FieldProps, "id" | "name" | "label" | "value">) {
  return (
    <div class="kern-form-check">
      <input
        class="kern-form-check__checkbox"
        type="checkbox"
        id={id}
        name={name}
        value="yes"
        checked={value === "yes"}
      />
      <label class="kern-label" for={id}>
        {label}
      </label>
    </div>
  );
}

/** A field under its label and hint, with what is wrong beneath it. */
function Frame({ id, label, hint, fault, children }: FieldProps & { readonly children: ComponentChildren }) {
  return (
    <div class={`kern-form-input ${fault === undefined ? "" : "kern-form-input--error"}`}>
      <label class="kern-label" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <div class="kern-form-input__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children}
      {fault !== undefined && (
        <p class="kern-error" id={`${id}-fault`} role="alert">
          <span class="kern-body">{fault}</span>
        </p>
      )}
    </div>
  );
}

function describedBy({ id, hint, fault }: FieldProps): {
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
} {
  const ids = [...(hint === undefined ? [] : [`${id}-hint`]), ...(fault === undefined ? [] : [`${id}-fault`])];

  return {
    ...(ids.length > 0 && { "aria-describedby": ids.join(" ") }),
    ...(fault !== undefined && { "aria-invalid": true }),
  };
}
