import type { SentForm } from "../sign-in/pending-sign-in.js";
import type { Language } from "../words/language.js";
import { PURPOSE_WORDS } from "../words/purpose-words.js";
import type { Act } from "./act.js";
import type { Failure } from "./failure.js";
import { failureView } from "./failure-view.js";
import type { BrokenField } from "./find-broken-field.js";
import { fieldsAgain } from "./form-again.js";
import type { PageView } from "./page.js";
import { PostForm, Submit } from "./post-form.js";
import type { Visit } from "./visit.js";

/** What became of an act that the hub refused. */
interface Refusal {
  readonly failure: Failure;
  /** Null where nothing was entered. */
  readonly form: SentForm | null;
  /** Null where the failure is about no field, or about one of which the pages know no rule. */
  readonly broken: BrokenField | null;
}

const BACK = { de: "Zurück zum Formular", en: "Back to the form" };

/** Which field broke which rule, and the way back to the form with what was entered; or what the act itself says. */
export function refuse(act: Act, { failure, form, broken }: Refusal, visit: Visit, note: string): PageView {
  if (act.refuse) return act.refuse(failure, visit, note);
  const { language } = visit;
  const detail = broken && describe(broken, act.labels ?? {}, language);
  const { content, ...view } = failureView(failure, language, detail);

  return {
    ...view,
    purpose: PURPOSE_WORDS[act.purpose][language],
    content: (
      <>
        {content}
        {form && (
          <PostForm visit={visit} action={form.page} hidden={fieldsAgain(form, broken, language)}>
            <Submit text={BACK[language]} isPrimary />
          </PostForm>
        )}
      </>
    ),
  };
}

function describe({ words, field }: BrokenField, labels: NonNullable<Act["labels"]>, language: Language): string {
  const label = field === null ? undefined : labels[field]?.[language];

  return label === undefined ? words[language] : `${label}: ${words[language]}`;
}
