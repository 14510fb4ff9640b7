import type { Language } from "../../words/language.js";
import { COUNCIL_WORDS } from "./council-words.js";

/** Asks for a municipality, on its own page and on the first one. */
export function SearchForm({ language, searched }: { readonly language: Language; readonly searched: string }) {
  const words = COUNCIL_WORDS[language];

  return (
    <search>
      <form class="hub-form" method="get" action="/municipalities">
        <div class="kern-form-input">
          <label class="kern-label" for="field-q">
            {words.search}
          </label>
          <div class="kern-form-input__hint" id="hint-q">
            {words.searchHint}
          </div>
          <input
            class="kern-form-input__input"
            type="text"
            id="field-q"
            name="q"
            aria-describedby="hint-q"
            autocomplete="off"
            required
            value={searched}
          />
        </div>
        <div>
          <button class="kern-btn kern-btn--primary" type="submit">
            <span class="kern-label">{words.find}</span>
          </button>
        </div>
      </form>
    </search>
  );
}
