import type { QueryRun } from "../../../hub/run-saved-query.js";
import { formatInstant } from "../../../tables/format-day.js";
import { FRAME_WORDS } from "../../../words/frame-words.js";
import type { Language } from "../../../words/language.js";
import { QUERY_WORDS } from "../query-words.js";

/** By what the request log knows this run: one receipt for each page of the answer. */
export function RunReceipts({ run, language }: { readonly run: QueryRun; readonly language: Language }) {
  const words = QUERY_WORDS[language];
  if (run.receipted.length === 0) return <p class="kern-body">{words.noReceipt}</p>;

  return (
    <section aria-labelledby="receipt">
      <h3 class="kern-heading-small" id="receipt">
        {words.receipt}
      </h3>
      {run.receipted.map(({ receipt: { note, entry } }) => {
        const [text = "{}"] = note.split("\n", 1);
        const { requestId = "", executedAt = "" } = Object(JSON.parse(text));
        const { receipt: hash = "" } = Object(JSON.parse(entry));

        return (
          <dl key={entry} class="kern-description-list">
            <Fact name={FRAME_WORDS[language].request} value={requestId} />
            <Fact name={words.signedAt} value={formatInstant(executedAt, language)} />
            <Fact name={words.hash} value={hash} />
          </dl>
        );
      })}
      <p class="kern-body">
        <a class="kern-link" href="/receipts">
          {words.verify}
        </a>
      </p>
    </section>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div class="kern-description-list-item">
      <dt class="kern-description-list-item__key">{name}</dt>
      <dd class="kern-description-list-item__value">{value}</dd>
    </div>
  );
}
