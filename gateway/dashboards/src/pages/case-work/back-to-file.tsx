import { PostForm, Submit } from "../../layout/post-form.js";
import type { Visit } from "../../layout/visit.js";
import type { Language } from "../../words/language.js";
import { CASE_WORDS } from "./case-words.js";

interface BackProps {
  readonly visit: Visit;
  readonly language: Language;
  readonly reference: string;
}

/** Opens the file again. */
export function BackToFile({ visit, language, reference }: BackProps) {
  return (
    <PostForm visit={visit} action="/client" hidden={{ reference }}>
      <Submit text={CASE_WORDS[language].back} />
    </PostForm>
  );
}
