import { localDate } from "@kim-hub/kit/calendar";
import { formatDay } from "../../../tables/format-day.js";
import { NO_PURPOSE } from "../../../words/purpose-words.js";
import { START_WORDS } from "../start-words.js";
import { Tile } from "../tile.js";
import type { Waiting } from "../waiting.js";
import { CONTRACT_WORDS } from "./contract-words.js";
import { EndingQueriesTile } from "./ending-queries-tile.js";
import { listDeprecated } from "./list-deprecated.js";

/** What will change for a developer's program: deprecated fields and approvals that end, from what the gateway has loaded. */
export const contractChanges: Waiting = async ({ data, visit: { language } }) => {
  const words = CONTRACT_WORDS[language];
  const deprecated = listDeprecated(data.readContract().schema);

  return {
    purpose: NO_PURPOSE[language],
    content: (
      <div class="hub-tiles">
        <Tile
          {...{ id: "contract", title: words.contract, language, source: START_WORDS[language].contract }}
          asOf={formatDay(localDate(), language)}
          more={{ to: "/developer/schema", text: words.openManual }}
        >
          <p class="kern-body">{words.rules(data.record.policyVersion)}</p>
          <p class="kern-body">{words.deprecated(deprecated.length)}</p>
          <ul>
            {deprecated.map(({ coordinate, reason }) => (
              <li key={coordinate} class="kern-body" lang="en">
                {coordinate}: {reason}
              </li>
            ))}
          </ul>
        </Tile>
        <EndingQueriesTile savedQueries={data.savedQueries} language={language} />
      </div>
    ),
  };
};
