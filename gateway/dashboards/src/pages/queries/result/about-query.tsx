import type { SavedQuery } from "@kim-hub/kit/saved-query";
import type { Language } from "../../../words/language.js";
import { QUERY_WORDS } from "../query-words.js";

/** Who answers for a query, on what it rests, and how its figures are asked for. */
export function AboutQuery({ query, language }: { readonly query: SavedQuery; readonly language: Language }) {
  const { sheet, approval, text } = query;
  const words = QUERY_WORDS[language];
  const facts: readonly (readonly [string, string])[] = [
    [words.version, String(sheet.version)],
    [words.basis, sheet.basis],
    [words.owner, `${sheet.owner.name}, ${sheet.owner.contact}`],
    [words.approvedBy, `${approval.by}, ${approval.on}`],
    [words.validUntil, sheet.expires],
  ];

  return (
    <details class="hub-about">
      <summary>{words.about}</summary>
      <dl class="kern-description-list">
        {facts.map(([name, value]) => (
          <div key={name} class="kern-description-list-item">
            <dt class="kern-description-list-item__key">{name}</dt>
            <dd class="kern-description-list-item__value">{value}</dd>
          </div>
        ))}
      </dl>
      <h2 class="kern-heading-small">{words.operation}</h2>
      <pre class="hub-text">{text}</pre>
    </details>
  );
}
