import { addDays, localDate } from "@kim-hub/kit/calendar";
import { Purpose } from "@kim-hub/kit/viewer";
import type { StartOfDataProtectionQuery } from "../../../graphql/graphql.js";
import { askSavedQuery } from "../../../hub/ask-saved-query.js";
import { formatDay } from "../../../tables/format-day.js";
import { formatNumber } from "../../../tables/format-number.js";
import { nameOffice } from "../../../words/office-words.js";
import { PURPOSE_WORDS } from "../../../words/purpose-words.js";
import { EndingQueriesTile } from "../contract/ending-queries-tile.js";
import { Tile, Unanswered } from "../tile.js";
import type { Waiting } from "../waiting.js";
import { WayTile } from "../way-tile.js";
import { AssignmentsTile } from "./assignments-tile.js";
import { AUDIT_WORDS } from "./audit-words.js";
import { PROTECTION_WORDS } from "./protection-words.js";

const OFFICE = "ki-strategy";
const DAYS_BACK = 90;

/** What an office's data-protection officer audits, which fields and rules are to be looked at, and which approvals end. */
export const protectionOfficer: Waiting = async ({ data, visit }) => {
  const { language } = visit;
  const words = PROTECTION_WORDS[language];
  const { assignments, none } = AUDIT_WORDS[language];
  const today = localDate();
  const from = addDays(today, -DAYS_BACK);
  const answer = await askSavedQuery<StartOfDataProtectionQuery>(data, visit, {
    ...{ id: "start-data-protection", purpose: Purpose.DP_AUDIT, variables: { from, to: today } },
  });
  const { conformity, governanceReview } = answer.data ?? {};
  const around = { language, source: nameOffice(OFFICE, language), asOf: formatDay(today, language) };
  const number = (count: number) => formatNumber(String(count), language);
  const asked = { answer, language, office: OFFICE };
  const changes = `/queries/a10-change-report?${new URLSearchParams({ from, to: today, as: "page" })}`;

  return {
    purpose: PURPOSE_WORDS.DP_AUDIT[language],
    content: (
      <div class="hub-tiles">
        <AssignmentsTile {...{ answer, title: assignments, none, language }} />
        <Tile
          {...{ id: "fields", title: words.fields, ...around }}
          more={{ to: "/queries/a12-conformity?as=page", text: words.openFields }}
        >
          {conformity ? (
            <p class="kern-body">{words.fieldCount(number(conformity.incomplete), number(conformity.fields))}</p>
          ) : (
            <Unanswered {...asked} field="conformity" />
          )}
        </Tile>
        <Tile {...{ id: "changes", title: words.changes, ...around }} more={{ to: changes, text: words.openChanges }}>
          {governanceReview ? (
            <>
              <p class="kern-body">{words.changeCount(formatDay(from, language), governanceReview.changes)}</p>
              <p class="kern-body">{words.withoutFourEyes(governanceReview.withoutFourEyes)}</p>
            </>
          ) : (
            <Unanswered {...asked} field="governanceReview" />
          )}
        </Tile>
        <EndingQueriesTile savedQueries={data.savedQueries} language={language} />
        <WayTile
          {...{ id: "on-demand", title: words.onDemand, text: words.onDemandText }}
          way={{ to: "/data-protection", text: words.openProtection }}
        />
      </div>
    ),
  };
};
