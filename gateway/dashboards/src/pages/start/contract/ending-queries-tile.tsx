import { localDate } from "@kim-hub/kit/calendar";
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import { formatDay } from "../../../tables/format-day.js";
import type { Language } from "../../../words/language.js";
import { START_WORDS } from "../start-words.js";
import { Tile } from "../tile.js";
import { listEnding } from "./list-ending.js";

const WITHIN_DAYS = 90;

interface EndingQueriesProps {
  readonly savedQueries: readonly SavedQuery[];
  readonly language: Language;
}

/** Which saved queries the hub will run no longer unless somebody approves them again. */
export function EndingQueriesTile({ savedQueries, language }: EndingQueriesProps) {
  const words = START_WORDS[language];
  const today = localDate();
  const ending = listEnding(savedQueries, { today, withinDays: WITHIN_DAYS });

  return (
    <Tile
      {...{ id: "ending", title: words.endingQueries, language, source: words.contract }}
      asOf={formatDay(today, language)}
      more={{ to: "/queries", text: words.openQueries }}
    >
      <p class="kern-body">{words.endingCount(ending.length, WITHIN_DAYS)}</p>
      <ul>
        {ending.map(({ id, sheet }) => (
          <li key={id} class="kern-body">
            {sheet.title[language]}: {formatDay(sheet.expires, language)}
          </li>
        ))}
      </ul>
    </Tile>
  );
}
