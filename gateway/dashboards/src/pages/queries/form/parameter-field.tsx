import type { Contract } from "@kim-hub/kit/contract";
import type { Parameter } from "@kim-hub/kit/saved-query-sheet";
import { isEnumType } from "graphql";
import type { Language } from "../../../words/language.js";
import { QUERY_WORDS } from "../query-words.js";
import { describeRules, inputRulesOf } from "./input-rules.js";
import { isRequired, listParts, typeOf } from "./parameters.js";

interface FieldProps {
  readonly name: string;
  readonly parameter: Parameter;
  readonly contract: Contract;
  readonly language: Language;
  readonly given: ReadonlyMap<string, string>;
  readonly fault: string | undefined;
}

/** The input, or inputs, of one parameter with its meaning, its rules and what is wrong with what was given. */
export function ParameterField(props: FieldProps) {
  const { name, parameter, contract, language } = props;
  const parts = listParts(parameter, contract.schema);
  if (parts.length === 0) return <Field {...props} path={name} label={withoutDateForm(parameter[language])} />;

  return (
    <fieldset class="kern-fieldset">
      <legend class="kern-label">{parameter[language]}</legend>
      <div class="kern-fieldset__body">
        {parts.map(({ name: part, type }) => (
          <Field
            key={part}
            {...props}
            parameter={{ ...parameter, type }}
            path={`${name}.${part}`}
            label={PART_WORDS[part]?.[language] ?? part}
          />
        ))}
      </div>
    </fieldset>
  );
}

const PART_WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  fromQuarter: { de: "Von Quartal", en: "From quarter" },
  toQuarter: { de: "Bis Quartal", en: "To quarter" },
};

/** The browser's own field for a day asks for it as its user writes days. */
function withoutDateForm(label: string): string {
  return label.replace(/ \((?:JJJJ-MM-TT|YYYY-MM-DD)\)/, "");
}

function Field({
  path,
  label,
  parameter,
  contract,
  language,
  given,
  fault,
}: FieldProps & { readonly path: string; readonly label: string }) {
  const words = QUERY_WORDS[language];
  const id = `field-${path}`;
  const required = isRequired(parameter);
  const value = given.get(path) ?? defaultText(parameter);
  const choices = listChoices(parameter, contract, language);
  const hint = choices.length > 0 ? "" : describeRules(parameter, language);
  const describedBy = [hint === "" ? [] : `${id}-hint`, fault === undefined ? [] : `${id}-fault`].flat().join(" ");
  const shared = {
    id,
    name: path,
    required,
    ...(describedBy !== "" && { "aria-describedby": describedBy }),
    ...(fault !== undefined && { "aria-invalid": true }),
  };

  return (
    <div class={`kern-form-input ${fault === undefined ? "" : "kern-form-input--error"}`}>
      <label class="kern-label" for={id}>
        {label}
        {!required && <span class="kern-label__optional"> – {words.optional}</span>}
      </label>
      {hint !== "" && (
        <div class="kern-form-input__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {choices.length > 0 ? (
        <div class="kern-form-input__select-wrapper">
          <select class="kern-form-input__select" {...shared}>
            <option value="">{words.choose}</option>
            {choices.map(({ code, text }) => (
              <option key={code} value={code} selected={code === value}>
                {text}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <input class="kern-form-input__input" value={value} {...inputRulesOf(parameter)} {...shared} />
      )}
      {fault !== undefined && (
        <p class="kern-error" id={`${id}-fault`} role="alert">
          <span class="kern-body">{fault}</span>
        </p>
      )}
    </div>
  );
}

interface Choice {
  readonly code: string;
  readonly text: string;
}

/** What a parameter may be where that is a short list; a code by its German name, which is the official one. */
function listChoices(parameter: Parameter, { schema, labels }: Contract, language: Language): readonly Choice[] {
  const type = typeOf(parameter, schema);
  const words = QUERY_WORDS[language];
  if (parameter.type.includes("[")) return [];
  if (type?.name === "Boolean")
    return [
      { code: "true", text: words.yes },
      { code: "false", text: words.no },
    ];
  const codes = parameter.values ?? (isEnumType(type) ? type.getValues().map(({ name }) => name) : []);

  return codes.map((code) => ({ code, text: labels.get(`${type?.name}.${code}`) ?? code }));
}

function defaultText({ default: byDefault }: Parameter): string {
  if (byDefault === undefined || byDefault === null) return "";

  return Array.isArray(byDefault) ? byDefault.join(",") : String(byDefault);
}
