import { localDate } from "@kim-hub/kit/calendar";
import type { Role } from "@kim-hub/kit/viewer";
import { subgraphName } from "@kim-hub/offices/office-names";
import { askSavedQuery } from "../../../hub/ask-saved-query.js";
import type { PageData } from "../../../hub/page-data.js";
import { PURPOSE_WORDS } from "../../../words/purpose-words.js";
import type { CounterOffice } from "../../counter/counter-office.js";
import { listCounters } from "../../counter/list-counters.js";
import { countOf, type Listed } from "../listed.js";
import type { Waiting } from "../waiting.js";
import { CounterTile, WaitingTile } from "./clerk-tiles.js";
import { CLERK_WORDS } from "./clerk-words.js";

/** By each list of the counter what it holds: of each file one day. */
type Counted = Readonly<Record<string, Listed<Readonly<Record<string, string | null>>> | null>>;

/** How many files each list of the office's counter has, for a clerk of an office of the one shape: counts alone, so that this page reads no names; null for any other role. */
export function findOfficeWork(data: Pick<PageData, "savedQueries">, role: Role): Waiting | null {
  const counter = listCounters(data).find((each) => each.role === role);
  const isCounted = data.savedQueries.some(({ id }) => counter && id === countingQuery(counter));

  return counter && isCounted ? officeWork(counter) : null;
}

/** As `npm run new-office` names it. */
function countingQuery({ office }: CounterOffice): string {
  return `start-${subgraphName(office)}`;
}

function officeWork(counter: CounterOffice): Waiting {
  const { purpose, filter } = counter;

  return async ({ data, visit }) => {
    const { language } = visit;
    const words = CLERK_WORDS[language];
    const answer = await askSavedQuery<Counted>(data, visit, { id: countingQuery(counter), purpose, variables: {} });
    const asked = { answer, language, today: localDate(), office: subgraphName(counter.office) };

    return {
      purpose: PURPOSE_WORDS[purpose][language],
      content: (
        <div class="hub-tiles">
          {filter.choices.map(({ value, words: title }) => {
            const list = answer.data?.[value] ?? null;

            return (
              <WaitingTile
                key={value}
                {...{ ...asked, field: value, title: title[language], listAt: `/counter?${filter.name}=${value}` }}
                count={list && words.fileCount(countOf(list, language))}
                days={(list?.nodes ?? []).flatMap((node) => Object.values(node))}
                sayEarliest={words.earliestDay}
              />
            );
          })}
          <CounterTile language={language} />
        </div>
      ),
    };
  };
}
