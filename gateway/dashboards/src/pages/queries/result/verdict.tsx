import { describePass } from "@kim-hub/kit/describe-pass";
import { judge } from "@kim-hub/kit/judge";
import { ENGLISH_PASS_ON_PAGES, GERMAN_PASS } from "@kim-hub/kit/pass-words";
import { QUERY_WORDS } from "../query-words.js";
import type { ShownRun } from "../run/shown-run.js";

const PASS_WORDS = { de: GERMAN_PASS, en: ENGLISH_PASS_ON_PAGES };

/** Where the query judges: whether it passes, and by what rule. */
export function Verdict({ query, run, language }: ShownRun) {
  const words = QUERY_WORDS[language];
  const passed = run.data === null ? null : judge(query, run.data);
  const criterion = describePass(query.sheet, PASS_WORDS[language]);
  if (passed === null || criterion === null) return null;

  return (
    <div class={`kern-alert ${passed ? "kern-alert--success" : "kern-alert--warning"}`}>
      <div class="kern-alert__body">
        <p class="kern-body" data-passed={passed}>
          <strong>{passed ? words.passed : words.finding}</strong> {words.passesIf(criterion)}
        </p>
      </div>
    </div>
  );
}
