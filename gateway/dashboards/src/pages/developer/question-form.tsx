import type { Visit } from "../../layout/visit.js";
import { FORM_TOKEN } from "../../sign-in/form-token.js";
import { DEVELOPER_WORDS } from "./developer-words.js";

interface FormProps {
  readonly visit: Visit;
  readonly query: string;
  readonly variables: string;
  readonly isUnreadable: boolean;
}

/** Takes an operation and its variables; they are posted, so that no address holds them. */
export function QuestionForm({ visit: { session, language }, query, variables, isUnreadable }: FormProps) {
  const words = DEVELOPER_WORDS[language];

  return (
    <form class="hub-form" method="post" action="/developer">
      {session && <input type="hidden" name={FORM_TOKEN} value={session.formToken} />}
      <div class="kern-form-input">
        <label class="kern-label" for="query">
          {words.query}
        </label>
        <div class="kern-form-input__hint" id="query-hint">
          {words.queryHint}
        </div>
        <textarea
          class="kern-form-input__input"
          id="query"
          name="query"
          rows={10}
          spellcheck={false}
          required
          aria-describedby="query-hint"
          defaultValue={query}
        />
      </div>
      <div class={`kern-form-input ${isUnreadable ? "kern-form-input--error" : ""}`}>
        <label class="kern-label" for="variables">
          {words.variables}
        </label>
        <div class="kern-form-input__hint" id="variables-hint">
          {words.variablesHint}
        </div>
        <textarea
          class="kern-form-input__input"
          id="variables"
          name="variables"
          rows={3}
          spellcheck={false}
          aria-describedby={isUnreadable ? "variables-hint variables-fault" : "variables-hint"}
          aria-invalid={isUnreadable}
          defaultValue={variables}
        />
        {isUnreadable && (
          <p class="kern-error" id="variables-fault" role="alert">
            <span class="kern-body">{words.noObject}</span>
          </p>
        )}
      </div>
      <div class="hub-actions">
        <button class="kern-btn kern-btn--primary" type="submit" name="as" value="page">
          <span class="kern-label">{words.run}</span>
        </button>
        <button class="kern-btn kern-btn--secondary" type="submit" name="as" value="file">
          <span class="kern-label">{words.asFile}</span>
        </button>
      </div>
    </form>
  );
}
