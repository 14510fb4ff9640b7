import type { Visit } from "../../layout/visit.js";
import { FORM_TOKEN } from "../../sign-in/form-token.js";
import { PATH_PAGE_WORDS } from "./path-page-words.js";

/** A longer code is none. */
export const MOST_LETTERS = 200;

interface PathFormProps {
  readonly visit: Visit;
  /** Whether the form came back without a code. */
  readonly isEmpty: boolean;
}

/** Asks for the code of a release; what was typed before does not come back. */
export function PathForm({ visit: { language, session }, isEmpty }: PathFormProps) {
  const words = PATH_PAGE_WORDS[language];

  return (
    <>
      <p class="kern-body">{words.introduction}</p>
      <form class="hub-form" method="post" action="/path" autocomplete="off">
        {session && <input type="hidden" name={FORM_TOKEN} value={session.formToken} />}
        <div class={`kern-form-input ${isEmpty ? "kern-form-input--error" : ""}`}>
          <label class="kern-label" for="token">
            {words.token}
          </label>
          <div class="kern-form-input__hint" id="token-hint">
            {words.tokenHint}
          </div>
          <input
            class="kern-form-input__input"
            type="text"
            id="token"
            name="token"
            required
            maxLength={MOST_LETTERS}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            aria-invalid={isEmpty}
            aria-describedby={isEmpty ? "token-hint token-fault" : "token-hint"}
          />
          {isEmpty && (
            <p class="kern-error" id="token-fault" role="alert">
              <span class="kern-body">{words.missing}</span>
            </p>
          )}
        </div>
        <div>
          <button class="kern-btn kern-btn--primary" type="submit">
            <span class="kern-label">{words.show}</span>
          </button>
        </div>
      </form>
    </>
  );
}
