import { localDate } from "@kim-hub/kit/calendar";
import { Purpose } from "@kim-hub/kit/viewer";
import type { StartOfImmigrationClerkQuery } from "../../../graphql/graphql.js";
import { askSavedQuery } from "../../../hub/ask-saved-query.js";
import { formatDay } from "../../../tables/format-day.js";
import { PURPOSE_WORDS } from "../../../words/purpose-words.js";
import { countOf, earliestOf, type Listed } from "../listed.js";
import { Tile, Unanswered } from "../tile.js";
import type { Waiting } from "../waiting.js";
import { CounterTile, OffersTile, ownFiles } from "./clerk-tiles.js";
import { CLERK_WORDS } from "./clerk-words.js";

const OFFICE = "immigration";

/** Which titles end, which applications and goals wait, and what other offices offer: counts alone, so that this page reads no names. */
export const immigrationWork: Waiting = async ({ data, visit }) => {
  const { language } = visit;
  const words = CLERK_WORDS[language];
  const today = localDate();
  const answer = await askSavedQuery<StartOfImmigrationClerkQuery>(data, visit, {
    ...{ id: "start-immigration", purpose: Purpose.RESIDENCE_PROCEDURE, variables: { dueBefore: today } },
  });
  const { expiring, pendingApplications, dueGuideGoals, offeredFileTransfers } = answer.data ?? {};
  const around = { language, today };
  const asked = { answer, language, office: OFFICE };
  const counted = (list: Listed<unknown>, says: (count: string) => string) => (
    <p class="kern-body">{says(countOf(list, language))}</p>
  );
  const earliest = (days: readonly (string | null)[], says: (day: string) => string) => {
    const day = earliestOf(days);

    return day !== null && <p class="kern-body">{says(formatDay(day, language))}</p>;
  };

  return {
    purpose: PURPOSE_WORDS.RESIDENCE_PROCEDURE[language],
    content: (
      <div class="hub-tiles">
        <Tile
          id="expiring"
          title={words.expiring}
          {...ownFiles(around)}
          more={{ to: "/counter?withinDays=90", text: words.openList }}
        >
          {expiring ? counted(expiring, words.expiringCount) : <Unanswered {...asked} field="expiring" />}
          {earliest(
            (expiring?.nodes ?? []).map(({ validTo }) => validTo),
            words.earliestEnd,
          )}
        </Tile>
        <Tile id="applications" title={words.applications} {...ownFiles(around)}>
          {pendingApplications ? (
            counted(pendingApplications, words.applicationCount)
          ) : (
            <Unanswered {...asked} field="pendingApplications" />
          )}
          {earliest(
            (pendingApplications?.nodes ?? []).map(({ receivedOn }) => receivedOn),
            words.earliestReceipt,
          )}
          <p class="kern-body">{words.ownSoftware}</p>
        </Tile>
        <Tile id="goals" title={words.goals} {...ownFiles(around)}>
          {dueGuideGoals ? counted(dueGuideGoals, words.goalCount) : <Unanswered {...asked} field="dueGuideGoals" />}
          {earliest(
            (dueGuideGoals?.nodes ?? []).map(({ dueOn }) => dueOn),
            words.earliestGoal,
          )}
          <p class="kern-body">{words.ownSoftware}</p>
        </Tile>
        <OffersTile {...asked} {...around} offers={offeredFileTransfers ?? null} field="offeredFileTransfers" />
        <CounterTile language={language} />
      </div>
    ),
  };
};
