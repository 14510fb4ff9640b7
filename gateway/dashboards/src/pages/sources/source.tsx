import { getSavedQuery } from "../../hub/find-saved-query.js";
import type { PageData } from "../../hub/page-data.js";
import { nothingHere } from "../../layout/failure.js";
import type { Page } from "../../layout/page.js";
import { formatDay } from "../../tables/format-day.js";
import { NO_PURPOSE } from "../../words/purpose-words.js";
import { findSource, SOURCES_QUERY } from "./find-source.js";
import { SOURCE_WORDS } from "./source-words.js";

/** `/sources/:id`: the document that a figure rests on, and where it is published; the passage stands in the figure's own row. */
export function sourcePage(data: PageData): Page {
  getSavedQuery(data, SOURCES_QUERY);

  return {
    method: "GET",
    path: "/sources/:id",
    roles: "EVERYBODY",
    handle: async (visit) => {
      const { language, request } = visit;
      const { id } = Object(request.params);
      const source = await findSource(data, visit, String(id));
      if (!source) throw nothingHere();
      const words = SOURCE_WORDS[language];
      const { kind, title, date, issuer, url, sha256, territory } = source;
      const kindName = kind === null ? null : (data.readContract().labels.get(`DocumentType.${kind}`) ?? kind);
      const facts = [
        { name: words.id, text: source.id },
        { name: words.kind, text: kindName },
        { name: words.date, text: date === null ? null : formatDay(date, language) },
        { name: words.issuer, text: issuer },
        { name: words.recordedBy, text: territory ? `${territory.name} (${territory.ags})` : words.hub },
        { name: words.url, text: url, to: url },
        { name: words.sha256, text: sha256 },
      ];

      return {
        ...{ kind: "page", title, purpose: NO_PURPOSE[language] },
        content: (
          <>
            <p class="kern-body">{words.introduction}</p>
            <dl class="kern-description-list">
              {facts.map(({ name, text, to = null }) => (
                <div key={name} class="kern-description-list-item">
                  <dt class="kern-description-list-item__key">{name}</dt>
                  <dd class="kern-description-list-item__value">
                    {to !== null && isOfTheWeb(to) ? (
                      <a class="kern-link" href={to} rel="noreferrer">
                        {text}
                      </a>
                    ) : (
                      (text ?? words.notStated)
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </>
        ),
      };
    },
  };
}

/** An address of any other kind could run a script. */
function isOfTheWeb(address: string): boolean {
  return /^https?:\/\//.test(address);
}
