import type { Visit } from "../../layout/visit.js";
import { FORM_TOKEN } from "../../sign-in/form-token.js";
import { RECEIPT_WORDS } from "./receipt-words.js";

interface FormProps {
  readonly visit: Visit;
  readonly text: string;
  readonly isUnreadable: boolean;
}

/** Takes the content of a receipt's file, and gives it back with the proof of the log. */
export function ReceiptForm({ visit: { session, language }, text, isUnreadable }: FormProps) {
  const words = RECEIPT_WORDS[language];
  if (!session) return <p class="kern-body">{words.signInFirst}</p>;

  return (
    <form class="hub-form" method="post" action="/receipts">
      <input type="hidden" name={FORM_TOKEN} value={session.formToken} />
      <div class={`kern-form-input ${isUnreadable ? "kern-form-input--error" : ""}`}>
        <label class="kern-label" for="receipts">
          {words.field}
        </label>
        <div class="kern-form-input__hint" id="receipts-hint">
          {words.fieldHint}
        </div>
        <textarea
          class="kern-form-input__input"
          id="receipts"
          name="receipts"
          rows={8}
          spellcheck={false}
          required
          aria-describedby={isUnreadable ? "receipts-hint receipts-fault" : "receipts-hint"}
          aria-invalid={isUnreadable}
          defaultValue={text}
        />
        {isUnreadable && (
          <p class="kern-error" id="receipts-fault" role="alert">
            <span class="kern-body">{words.unreadable}</span>
          </p>
        )}
      </div>
      <p class="kern-body">{words.keepHint}</p>
      <div class="hub-actions">
        <button class="kern-btn kern-btn--primary" type="submit" name="as" value="page">
          <span class="kern-label">{words.check}</span>
        </button>
        <button class="kern-btn kern-btn--secondary" type="submit" name="as" value="file">
          <span class="kern-label">{words.keep}</span>
        </button>
      </div>
    </form>
  );
}
