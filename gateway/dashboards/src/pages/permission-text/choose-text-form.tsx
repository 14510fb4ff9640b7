import { SelectField } from "../../layout/form-fields.js";
import { PostForm, Submit } from "../../layout/post-form.js";
import type { Visit } from "../../layout/visit.js";
import type { Language } from "../../words/language.js";
import { TEXT_WORDS } from "./text-words.js";

/** The languages of the texts, each by its own name. */
const TEXT_LANGUAGES = [
  { value: "de", text: "Deutsch" },
  { value: "en", text: "English" },
  { value: "ar", text: "العربية" },
  { value: "tr", text: "Türkçe" },
  { value: "uk", text: "Українська" },
];

interface ChooseProps {
  readonly visit: Visit;
  readonly language: Language;
  /** Where the text and the form are shown. */
  readonly action: string;
  readonly reference: string;
}

/** In which language the person reads what they sign. */
export function ChooseTextForm({ visit, language, action, reference }: ChooseProps) {
  const words = TEXT_WORDS[language];

  return (
    <PostForm visit={visit} action={action} hidden={{ reference }}>
      <SelectField {...{ id: "locale", name: "locale", label: words.textLanguage, choices: TEXT_LANGUAGES }} />
      <Submit text={words.toText} />
    </PostForm>
  );
}
