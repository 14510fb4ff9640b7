import type { Visit } from "../../layout/visit.js";
import { FORM_TOKEN } from "../../sign-in/form-token.js";
import { RECORD_WORDS } from "./record-words.js";

/** A file as the form has it. */
export interface UploadedFile {
  readonly number: number;
  readonly name: string;
  readonly text: string;
}

interface FormProps {
  readonly visit: Visit;
  readonly files: readonly UploadedFile[];
  /** Whether a dry run found nothing wrong, so that the same content may be imported. */
  readonly isReady: boolean;
}

/** A name and a text for each file: it works without JavaScript, and what was sent is still there afterwards. */
export function UploadForm({ visit: { language, session }, files, isReady }: FormProps) {
  const words = RECORD_WORDS[language];

  return (
    <form class="hub-form" method="post" action="/records/upload">
      {session && <input type="hidden" name={FORM_TOKEN} value={session.formToken} />}
      {files.map(({ number, name, text }) => (
        <fieldset key={number} class="kern-fieldset">
          <div class="kern-form-input">
            <label class="kern-label" for={`name-${number}`}>
              {words.fileName(number)}
            </label>
            <div class="kern-form-input__hint" id={`name-${number}-hint`}>
              {words.fileNameHint}
            </div>
            <input
              class="kern-form-input__input"
              {...{ type: "text", id: `name-${number}`, name: `name-${number}`, value: name }}
              aria-describedby={`name-${number}-hint`}
            />
          </div>
          <div class="kern-form-input">
            <label class="kern-label" for={`text-${number}`}>
              {words.file(number)}
            </label>
            <div class="kern-form-input__hint" id={`text-${number}-hint`}>
              {words.fileHint}
            </div>
            <textarea
              class="kern-form-input__input"
              {...{ id: `text-${number}`, name: `text-${number}`, rows: 6, spellcheck: false }}
              aria-describedby={`text-${number}-hint`}
            >
              {text}
            </textarea>
          </div>
        </fieldset>
      ))}
      <div class="hub-actions">
        <button class={`kern-btn kern-btn--${isReady ? "secondary" : "primary"}`} type="submit" name="as" value="check">
          <span class="kern-label">{words.check}</span>
        </button>
        {isReady && (
          <button class="kern-btn kern-btn--primary" type="submit" name="as" value="import">
            <span class="kern-label">{words.importNow}</span>
          </button>
        )}
      </div>
    </form>
  );
}
