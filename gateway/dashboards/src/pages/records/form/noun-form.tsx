import type { Contract } from "@kim-hub/kit/contract";
import { ErrorSummary } from "../../../layout/error-summary.js";
import type { Visit } from "../../../layout/visit.js";
import { FORM_TOKEN } from "../../../sign-in/form-token.js";
import type { RecordedNoun } from "../list-nouns.js";
import type { OwnRow } from "../own-row.js";
import { RECORD_WORDS } from "../record-words.js";
import { asShown } from "./field-input.js";
import { labelOf } from "./field-label.js";
import type { HubFault } from "./hub-fault.js";
import { listFaults } from "./list-faults.js";
import { idOfField, NounField } from "./noun-field.js";
import type { ReadInput } from "./read-input.js";
import type { ReferenceChoices } from "./reference-choices.js";

/** What a form of a noun holds, and what is wrong with it. */
export interface FormState {
  /** By field of the input. */
  readonly values: ReadonlyMap<string, string>;
  readonly faults: ReadInput["faults"];
  readonly fault: HubFault | null;
  /** The row that is corrected, as it now stands; null for a new one. */
  readonly row: OwnRow | null;
}

/** Whether a form is shown again because it was not saved. */
export function isRefused({ faults, fault }: Pick<FormState, "faults" | "fault">): boolean {
  return faults.size > 0 || fault !== null;
}

interface FormProps {
  readonly visit: Visit;
  readonly noun: RecordedNoun;
  readonly state: FormState;
  readonly references: ReferenceChoices;
  readonly contract: Contract;
  readonly action: string;
}

/** The fields of a noun's input, with what was typed and every broken rule at its field. */
export function NounForm({ visit: { language, session }, noun, state, references, contract, action }: FormProps) {
  const words = RECORD_WORDS[language];
  const { values, fault, row } = state;
  const isConflict = fault?.code === "CONFLICT";
  const { ofFields, ofRow } = listFaults(noun, state, language);
  const nowOf = (field: string): string | null => {
    const now = isConflict ? (row?.values.get(field) ?? null) : null;
    if (now === null || now === values.get(field)) return null;

    return now === "" ? words.empty : now;
  };

  return (
    <>
      {isRefused(state) && (
        <ErrorSummary
          title={isConflict ? (row ? words.conflict : words.taken) : words.faults}
          faults={noun.fields.flatMap((field) => {
            const told = ofFields.get(field.name);

            return told ? [{ ...told, fieldId: idOfField(field), label: labelOf(field, noun, language).text }] : [];
          })}
        >
          {ofRow && (
            <p class="kern-body" lang={ofRow.lang}>
              {ofRow.text}
            </p>
          )}
        </ErrorSummary>
      )}
      {isConflict && row && (
        <p class="kern-body">
          <a class="kern-link" href={action}>
            {words.newState}
          </a>
        </p>
      )}
      <form class="hub-form" method="post" action={action} novalidate>
        {session && <input type="hidden" name={FORM_TOKEN} value={session.formToken} />}
        {row && <input type="hidden" name="expectedVersion" value={row.version} />}
        {noun.fields.map((field) => {
          const now = nowOf(field.name);

          return (
            <NounField
              key={field.name}
              {...{ noun, field, contract, references, language }}
              state={{
                value: values.get(field.name) ?? "",
                fault: ofFields.get(field.name) ?? null,
                now: now === null ? null : asShown(now, field, language),
              }}
            />
          );
        })}
        <div>
          <button class="kern-btn kern-btn--primary" type="submit">
            <span class="kern-label">{words.save}</span>
          </button>
        </div>
      </form>
    </>
  );
}
