import type { SavedQuery } from "@kim-hub/kit/saved-query";
import { formatInstant } from "../../tables/format-day.js";
import { FRAME_WORDS } from "../../words/frame-words.js";
import type { Language } from "../../words/language.js";
import { QUERY_WORDS } from "../queries/query-words.js";
import { RECEIPT_WORDS } from "./receipt-words.js";
import { holds, type VerifiedRun } from "./verify-run.js";

interface VerifiedProps {
  readonly runs: readonly VerifiedRun[];
  readonly savedQueries: readonly SavedQuery[];
  readonly language: Language;
}

/** What the verification found, receipt by receipt. */
export function Verified({ runs, savedQueries, language }: VerifiedProps) {
  const words = RECEIPT_WORDS[language];

  return (
    <section aria-labelledby="verified">
      <h2 class="kern-heading-large" id="verified">
        {words.result}
      </h2>
      {runs.map((run, index) => (
        <section key={run.hash} aria-labelledby={`run-${index}`}>
          <h3 class="kern-heading-medium" id={`run-${index}`}>
            {words.run(index + 1)}
          </h3>
          <Outcome run={run} language={language} />
          <ul class="hub-checks">
            <li>{run.isSigned ? words.signed : words.notSigned}</li>
            <li>{run.isOfAnswer ? words.ofAnswer : words.notOfAnswer}</li>
            <li>{run.isOfEntry ? words.ofEntry : words.notOfEntry}</li>
            <li>{words.logged[run.logged]}</li>
          </ul>
          {run.isSigned && <Statement {...{ run, savedQueries, language }} />}
        </section>
      ))}
    </section>
  );
}

function Outcome({ run, language }: { readonly run: VerifiedRun; readonly language: Language }) {
  const words = RECEIPT_WORDS[language];
  const isOpen = run.logged === "NOT_YET" && holds({ ...run, logged: "LOGGED" });
  const [kind, text] = holds(run) ? ["success", words.whole] : isOpen ? ["info", words.open] : ["danger", words.broken];

  return (
    <div class={`kern-alert kern-alert--${kind}`}>
      <div class="kern-alert__body">
        <p class="kern-body" data-outcome={kind}>
          {text}
        </p>
      </div>
    </div>
  );
}

/** What the hub has signed; a statement that it has not signed says nothing. */
function Statement({ run, savedQueries, language }: Omit<VerifiedProps, "runs"> & { readonly run: VerifiedRun }) {
  const { savedQuery, requestId, executedAt, rowCount } = run.statement;
  const { id = "", version = "" } = Object(savedQuery);
  const title = savedQueries.find((query) => query.id === id)?.sheet.title[language] ?? id;
  const facts = [
    [RECEIPT_WORDS[language].query, `${title} (${id}, ${version})`],
    [FRAME_WORDS[language].request, String(requestId)],
    [QUERY_WORDS[language].signedAt, formatInstant(String(executedAt), language)],
    [RECEIPT_WORDS[language].rows, String(rowCount)],
    [QUERY_WORDS[language].hash, run.hash],
  ];

  return (
    <dl class="kern-description-list">
      {facts.map(([name, value]) => (
        <div key={name} class="kern-description-list-item">
          <dt class="kern-description-list-item__key">{name}</dt>
          <dd class="kern-description-list-item__value">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
