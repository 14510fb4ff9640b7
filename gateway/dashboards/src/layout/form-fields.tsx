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
}

/** A line of text. */
export function TextField(field: FieldProps) {
  const { id, name, value = "", required = false } = field;

  return (
    <div class="kern-form-input">
      <Label {...field} />
      <input
        type="text"
        class="kern-form-input__input"
        {...{ id, name, value, required, ...describedBy(field) }}
        autocomplete="off"
      />
    </div>
  );
}

const DAY_HINT = { de: "Als TT.MM.JJJJ.", en: "As YYYY-MM-DD." };

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
    <div class="kern-form-input">
      <Label {...field} />
      <div class="kern-form-input__select-wrapper">
        <select class="kern-form-input__select" {...{ id, name, required, ...describedBy(field) }}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} selected={choice.value === value}>
              {choice.text}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

/** Yes or no; it sends `yes`. */
export function CheckField({ id, name, label }: Pick<FieldProps, "id" | "name" | "label">) {
  return (
    <div class="kern-form-check">
      <input class="kern-form-check__checkbox" type="checkbox" id={id} name={name} value="yes" />
      <label class="kern-label" for={id}>
        {label}
      </label>
    </div>
  );
}

function Label({ id, label, hint }: FieldProps) {
  return (
    <>
      <label class="kern-label" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <div class="kern-form-input__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </>
  );
}

function describedBy({ id, hint }: FieldProps): { readonly "aria-describedby"?: string } {
  return hint === undefined ? {} : { "aria-describedby": `${id}-hint` };
}
