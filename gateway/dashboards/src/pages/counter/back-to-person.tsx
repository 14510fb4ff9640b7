import { PostForm, Submit } from "../../layout/post-form.js";
import type { Visit } from "../../layout/visit.js";
import type { Language } from "../../words/language.js";
import { COUNTER_WORDS } from "./counter-words.js";

interface BackProps {
  readonly visit: Visit;
  readonly language: Language;
  readonly reference: string;
}

/** Opens the person's page at the counter again. */
export function BackToPerson({ visit, language, reference }: BackProps) {
  return (
    <PostForm visit={visit} action="/counter/person" hidden={{ reference }}>
      <Submit text={COUNTER_WORDS[language].back} />
    </PostForm>
  );
}
