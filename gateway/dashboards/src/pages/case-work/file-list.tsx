import { PostForm } from "../../layout/post-form.js";
import type { Visit } from "../../layout/visit.js";
import type { Language } from "../../words/language.js";
import { CASE_WORDS } from "./case-words.js";
import type { Files } from "./list-files.js";

interface ListProps {
  readonly visit: Visit;
  readonly language: Language;
  readonly title: string;
  /** Null where an office did not answer. */
  readonly files: Files | null | undefined;
}

/** Files with what is to be said of each, and a button that opens it. */
export function FileList({ visit, language, title, files }: ListProps) {
  const words = CASE_WORDS[language];

  return (
    <section class="case-section">
      <h2 class="kern-heading-medium">{title}</h2>
      {!files && <p class="kern-body">{words.unknown}</p>}
      {files?.rows.length === 0 && <p class="kern-body">{words.nothing}</p>}
      <ul class="case-files">
        {files?.rows.map(({ key, reference, name, about }) => (
          <li key={key} class="case-file">
            <span class="kern-body">
              <strong>{name}</strong> ({reference}) – {about}
            </span>
            <PostForm visit={visit} action="/client" hidden={{ reference }}>
              <button
                class="kern-btn kern-btn--secondary kern-btn--x-small"
                type="submit"
                aria-label={`${words.open}: ${reference}, ${about}`}
              >
                <span class="kern-label">{words.open}</span>
              </button>
            </PostForm>
          </li>
        ))}
      </ul>
      {files?.hasMore && <p class="kern-body">{words.more}</p>}
    </section>
  );
}
