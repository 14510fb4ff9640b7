import { PostForm, Submit } from "../../layout/post-form.js";
import type { Visit } from "../../layout/visit.js";
import { formatDay } from "../../tables/format-day.js";
import type { Language } from "../../words/language.js";
import { CASE_WORDS } from "./case-words.js";
import type { OwnClient } from "./find-client.js";

interface Shown {
  readonly visit: Visit;
  readonly file: OwnClient;
  readonly language: Language;
}

/** The client's paths that a steering group can read, each with the button that ends it. */
export function ClientPaths({ visit, file, language }: Shown) {
  const words = CASE_WORDS[language];
  const { livePaths } = file.client;

  return (
    <section class="case-section">
      <h2 class="kern-heading-medium">{words.paths}</h2>
      {livePaths === null && <p class="kern-body">{words.unknown}</p>}
      {livePaths?.length === 0 && <p class="kern-body">{words.nothing}</p>}
      <ul class="case-files">
        {livePaths?.map(({ pathId, recipient, dueOn }) => (
          <li key={pathId} class="case-file">
            <span class="kern-body">
              {pathId}, {recipient}, {words.until} {formatDay(dueOn, language)}
            </span>
            <PostForm visit={visit} action="/client/revoke" hidden={{ reference: file.fileReference, path: pathId }}>
              <Submit text={words.revoke} about={pathId} />
            </PostForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
