import { localDate } from "@kim-hub/kit/calendar";
import { Purpose } from "@kim-hub/kit/viewer";
import type { StartOfImmigrationClerkQuery } from "../../../graphql/graphql.js";
import { askSavedQuery } from "../../../hub/ask-saved-query.js";
import { PURPOSE_WORDS } from "../../../words/purpose-words.js";
import { countOf, type Listed } from "../listed.js";
import type { Waiting } from "../waiting.js";
import { CounterTile, OffersTile, WaitingTile } from "./clerk-tiles.js";
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
  const asked = { answer, language, today, office: OFFICE };
  const count = (list: Listed<unknown> | undefined | null, says: (count: string) => string) =>
    list ? says(countOf(list, language)) : null;

  return {
    purpose: PURPOSE_WORDS.RESIDENCE_PROCEDURE[language],
    content: (
      <div class="hub-tiles">
        <WaitingTile
          {...{ ...asked, field: "expiring", title: words.expiring, listAt: "/counter?withinDays=90" }}
          count={count(expiring, words.expiringCount)}
          days={(expiring?.nodes ?? []).map(({ validTo }) => validTo)}
          sayEarliest={words.earliestEnd}
        />
        <WaitingTile
          {...{ ...asked, field: "pendingApplications", title: words.applications }}
          count={count(pendingApplications, words.applicationCount)}
          days={(pendingApplications?.nodes ?? []).map(({ receivedOn }) => receivedOn)}
          sayEarliest={words.earliestReceipt}
        />
        <WaitingTile
          {...{ ...asked, field: "dueGuideGoals", title: words.goals }}
          count={count(dueGuideGoals, words.goalCount)}
          days={(dueGuideGoals?.nodes ?? []).map(({ dueOn }) => dueOn)}
          sayEarliest={words.earliestGoal}
        />
        <OffersTile {...asked} offers={offeredFileTransfers ?? null} field="offeredFileTransfers" />
        <CounterTile language={language} />
      </div>
    ),
  };
};
