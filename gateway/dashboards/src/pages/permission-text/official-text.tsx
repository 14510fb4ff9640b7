import { formatDay } from "../../tables/format-day.js";
import type { Language } from "../../words/language.js";
import type { PermissionText } from "./find-text.js";
import { TEXT_WORDS } from "./text-words.js";

/** The text as the person reads it, in their language and direction. */
export function OfficialText({ text, language }: { readonly text: PermissionText; readonly language: Language }) {
  const words = TEXT_WORDS[language];

  return (
    <section class="case-section">
      <h2 class="kern-heading-medium">{words.title}</h2>
      <p class="kern-body">
        {words.version} {text.version}, {formatDay(text.validFrom, language)}
        {text.translatedFrom !== null && text.reviewedOn === null && <> – {words.notReviewed}</>}
      </p>
      <div class="hub-text case-text" lang={text.locale} dir={text.direction === "RTL" ? "rtl" : "ltr"}>
        {text.text}
      </div>
    </section>
  );
}
