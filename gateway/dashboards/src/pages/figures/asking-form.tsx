import type { ComponentChildren } from "preact";
import type { Language } from "../../words/language.js";
import { ParameterField } from "../queries/form/parameter-field.js";
import type { ReadParameters } from "../queries/form/parameters.js";
import { QUERY_WORDS } from "../queries/query-words.js";
import type { AskedFigure } from "./asked-figure.js";
import { FIGURES_WORDS } from "./figures-words.js";

interface AskingFormProps extends Pick<AskedFigure, "query" | "contract" | "given"> {
  readonly action: string;
  readonly faults: ReadParameters["faults"];
  readonly language: Language;
  /** A parameter that the fields below stand for. */
  readonly without?: string | null;
  readonly children: ComponentChildren;
}

/** The parameters of a figure and what else is asked for; GET, so that every view has an address. */
export function AskingForm(props: AskingFormProps) {
  const { action, query, contract, given, faults, language, without = null, children } = props;
  const { missing, unreadable } = QUERY_WORDS[language];
  const sentence = { MISSING: missing, UNREADABLE: unreadable };
  const asked = [...query.sheet.parameters].filter(([name]) => !name.startsWith("after") && name !== without);

  return (
    <form class="hub-form" method="get" action={action}>
      <input type="hidden" name="id" value={query.id} />
      {asked.map(([name, parameter]) => {
        const fault = faults.get(name);

        return (
          <ParameterField
            key={name}
            {...{ name, parameter, contract, language, given }}
            fault={fault && sentence[fault]}
          />
        );
      })}
      {children}
      <div>
        <button class="kern-btn kern-btn--primary" type="submit" name="as" value="page">
          <span class="kern-label">{FIGURES_WORDS[language].run}</span>
        </button>
      </div>
    </form>
  );
}

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly given: ReadonlyMap<string, string>;
  readonly fault: string | null;
}

/** A field of the form that is no parameter of the query. */
export function TextField({ name, label, given, fault }: TextFieldProps) {
  const id = `field-${name}`;

  return (
    <div class={`kern-form-input ${fault === null ? "" : "kern-form-input--error"}`}>
      <label class="kern-label" for={id}>
        {label}
      </label>
      <input
        class="kern-form-input__input"
        type="text"
        {...{ id, name, required: true, value: given.get(name) ?? "" }}
        {...(fault !== null && { "aria-invalid": true, "aria-describedby": `${id}-fault` })}
      />
      {fault !== null && (
        <p class="kern-error" id={`${id}-fault`} role="alert">
          <span class="kern-body">{fault}</span>
        </p>
      )}
    </div>
  );
}
