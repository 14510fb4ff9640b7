import type { Contract } from "@kim-hub/kit/contract";
import type { Visit } from "../../layout/visit.js";
import { FORM_TOKEN } from "../../sign-in/form-token.js";
import type { HubFault } from "./hub-fault.js";
import type { RecordedNoun } from "./list-nouns.js";
import { type Citable, NounField } from "./noun-field.js";
import type { OwnRow } from "./own-row.js";
import type { ReadInput } from "./read-input.js";
import { RECORD_WORDS } from "./record-words.js";

/** What a form of a noun holds, and what is wrong with it. */
export interface FormState {
  /** By field of the input. */
  readonly values: ReadonlyMap<string, string>;
  readonly faults: ReadInput["faults"];
  readonly fault: HubFault | null;
  /** The row that is corrected, as it now stands; null for a new one. */
  readonly row: OwnRow | null;
}

interface FormProps {
  readonly visit: Visit;
  readonly noun: RecordedNoun;
  readonly state: FormState;
  readonly sources: readonly Citable[];
  readonly contract: Contract;
  readonly action: string;
}

/** The fields of a noun's input, with what was typed and every broken rule at its field. */
export function NounForm({ visit: { language, session }, noun, state, sources, contract, action }: FormProps) {
  const words = RECORD_WORDS[language];
  const { values, faults, fault, row } = state;
  const isConflict = fault?.code === "CONFLICT";
  const wordsOf = (field: string): string | null => {
    const own = faults.get(field);
    if (own !== undefined) return own === "MISSING" ? words.missing : words.noNumber;

    return fault?.fields.includes(field) ? words.broken : null;
  };
  const nowOf = (field: string): string | null => {
    const now = isConflict ? (row?.values.get(field) ?? null) : null;
    if (now === null || now === values.get(field)) return null;

    return now === "" ? words.empty : now;
  };

  return (
    <>
      {(faults.size > 0 || fault) && (
        <div class="kern-alert kern-alert--danger" role="alert">
          <div class="kern-alert__header">
            <span class="kern-title">{isConflict ? (row ? words.conflict : words.taken) : words.faults}</span>
          </div>
          {fault && !isConflict && fault.fields.length === 0 && (
            <div class="kern-alert__body">
              <p class="kern-body" lang={language === "en" ? undefined : "en"}>
                {fault.sentence}
              </p>
            </div>
          )}
        </div>
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
        {noun.fields.map((field) => (
          <NounField
            key={field.name}
            {...{ field, contract, sources, language }}
            state={{
              value: values.get(field.name) ?? "",
              fault: wordsOf(field.name),
              rule: fault?.fields.includes(field.name) ? fault.sentence : null,
              now: nowOf(field.name),
            }}
          />
        ))}
        <div>
          <button class="kern-btn kern-btn--primary" type="submit">
            <span class="kern-label">{words.save}</span>
          </button>
        </div>
      </form>
    </>
  );
}
