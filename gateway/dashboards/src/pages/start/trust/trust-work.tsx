import { localDate } from "@kim-hub/kit/calendar";
import { Purpose } from "@kim-hub/kit/viewer";
import type { StartOfTrustOfficerQuery } from "../../../graphql/graphql.js";
import { askSavedQuery } from "../../../hub/ask-saved-query.js";
import { formatDay } from "../../../tables/format-day.js";
import { PURPOSE_WORDS } from "../../../words/purpose-words.js";
import { BREACH_WORDS } from "../../breaches/breach-words.js";
import { sayHours } from "../../breaches/say-hours.js";
import { countOf, earliestOf } from "../listed.js";
import { Tile, Unanswered } from "../tile.js";
import type { Waiting } from "../waiting.js";
import { TRUST_WORDS } from "./trust-words.js";

const PROPOSALS = ["exact", "weak", "conflicts"] as const;

/** Which deadline runs out first, and how many proposals are open. */
export const trustWork: Waiting = async ({ data, visit }) => {
  const { language } = visit;
  const words = TRUST_WORDS[language];
  const answer = await askSavedQuery<StartOfTrustOfficerQuery>(data, visit, {
    ...{ id: "start-trust-centre", purpose: Purpose.LINKING, variables: {} },
  });
  const around = { language, source: words.source, asOf: formatDay(localDate(), language) };
  const asked = { answer, language, office: "trust-centre" };
  const breaches = answer.data?.linkBreaches;
  const dueAt = earliestOf((breaches?.nodes ?? []).map((breach) => breach.dueAt));

  return {
    purpose: PURPOSE_WORDS.LINKING[language],
    content: (
      <div class="hub-tiles">
        <Tile id="deadlines" title={words.deadlines} {...around} more={{ to: "/breaches", text: words.openDeadlines }}>
          {breaches ? (
            <p class="kern-body">{words.deadlineCount(countOf(breaches, language))}</p>
          ) : (
            <Unanswered {...asked} field="linkBreaches" />
          )}
          {dueAt !== null && (
            <p class="kern-body">{sayHours(dueAt, { now: Date.now(), words: BREACH_WORDS[language] })}</p>
          )}
        </Tile>
        <Tile id="proposals" title={words.proposals} {...around}>
          {PROPOSALS.map((grade) => {
            const list = answer.data?.[grade];

            return list ? (
              <p key={grade} class="kern-body">
                {words[grade](countOf(list, language))}
              </p>
            ) : (
              <Unanswered key={grade} {...asked} field={grade} />
            );
          })}
          <p class="kern-body">{words.proposalsText}</p>
        </Tile>
      </div>
    ),
  };
};
