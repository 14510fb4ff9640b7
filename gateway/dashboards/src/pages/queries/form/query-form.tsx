import type { Contract } from "@kim-hub/kit/contract";
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import type { Purpose } from "@kim-hub/kit/viewer";
import { isPersonal } from "../../../hub/find-saved-query.js";
import { roleOf, type Visit } from "../../../layout/visit.js";
import { FORM_TOKEN } from "../../../sign-in/form-token.js";
import { PURPOSE_WORDS } from "../../../words/purpose-words.js";
import { QUERY_WORDS } from "../query-words.js";
import { ParameterField } from "./parameter-field.js";
import { type Fault, listAsked } from "./parameters.js";
import { takesAssignment } from "./takes-assignment.js";

interface FormProps {
  readonly visit: Visit;
  readonly query: SavedQuery;
  readonly contract: Contract;
  readonly given: ReadonlyMap<string, string>;
  /** `REFUSED`: the hub says that the value breaks a rule. */
  readonly faults: ReadonlyMap<string, Fault | "REFUSED">;
  /** Of which the visitor chooses one. */
  readonly purposes: readonly Purpose[];
}

/** Asks for a query's parameters; what may concern single persons is posted, so that no address holds it. */
export function QueryForm({ visit, query, contract, given, faults, purposes }: FormProps) {
  const { language, session } = visit;
  const words = QUERY_WORDS[language];
  const posted = isPersonal(query);
  const sentence = { MISSING: words.missing, UNREADABLE: words.unreadable, REFUSED: words.refused };

  return (
    <form class="hub-form" method={posted ? "post" : "get"} action={`/queries/${query.id}`}>
      {posted && session && <input type="hidden" name={FORM_TOKEN} value={session.formToken} />}
      {listAsked(query).map(([name, parameter]) => {
        const fault = faults.get(name);

        return (
          <ParameterField
            key={name}
            {...{ name, parameter, contract, language, given }}
            fault={fault && sentence[fault]}
          />
        );
      })}
      {takesAssignment(query, roleOf(visit)) && (
        <div class="kern-form-input">
          <label class="kern-label" for="field-assignment">
            {words.assignment}
            <span class="kern-label__optional"> – {words.optional}</span>
          </label>
          <div class="kern-form-input__hint" id="hint-assignment">
            {words.assignmentHint}
          </div>
          <input
            class="kern-form-input__input"
            type="text"
            id="field-assignment"
            name="assignment"
            aria-describedby="hint-assignment"
            value={given.get("assignment") ?? ""}
          />
        </div>
      )}
      {purposes.length > 1 && (
        <div class="kern-form-input">
          <label class="kern-label" for="field-purpose">
            {words.purpose}
          </label>
          <div class="kern-form-input__select-wrapper">
            <select class="kern-form-input__select" id="field-purpose" name="purpose">
              {purposes.map((purpose) => (
                <option key={purpose} value={purpose} selected={given.get("purpose") === purpose}>
                  {PURPOSE_WORDS[purpose][language]}
                </option>
              ))}
            </select>
          </div>
        </div>
      )}
      <div>
        <button class="kern-btn kern-btn--primary" type="submit" name="as" value="page">
          <span class="kern-label">{words.run}</span>
        </button>
      </div>
    </form>
  );
}
