import type { CsvHead } from "../../../tables/csv-of.js";
import type { Language } from "../../../words/language.js";
import { TABLE_WORDS } from "../../../words/table-words.js";

/** What was asked, of which day, from whom, and under which receipt: the first lines of the file as well. */
export function ResultHead({ head, language }: { readonly head: CsvHead; readonly language: Language }) {
  const words = TABLE_WORDS[language];
  const facts = [
    ...(head.filters.length > 0 ? [{ name: words.filter, text: head.filters.join("; ") }] : []),
    ...(head.asOf === null ? [] : [{ name: words.asOf, text: head.asOf }]),
    ...head.sources.map((text) => ({ name: words.source, text })),
    ...(head.receiptId === null ? [] : [{ name: words.receipt, text: head.receiptId }]),
  ];

  return (
    <dl class="kern-description-list hub-head">
      {facts.map(({ name, text }) => (
        <div key={text} class="kern-description-list-item">
          <dt class="kern-description-list-item__key">{name}</dt>
          <dd class="kern-description-list-item__value">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
