import { localDate } from "@kim-hub/kit/calendar";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import type { StartOfNaturalisationClerkQuery } from "../../../graphql/graphql.js";
import { askSavedQuery } from "../../../hub/ask-saved-query.js";
import { PURPOSE_WORDS } from "../../../words/purpose-words.js";
import { counterOfClerk } from "../../counter/list-counters.js";
import { countOf } from "../listed.js";
import type { Waiting } from "../waiting.js";
import { CounterTile, OffersTile, WaitingTile } from "./clerk-tiles.js";
import { CLERK_WORDS } from "./clerk-words.js";

/** The answer's list of each kind of work that the counter's work list can be narrowed to. */
const LISTS: Readonly<Record<string, Exclude<keyof StartOfNaturalisationClerkQuery, "offeredProcedureTransfers">>> = {
  UNDECIDED_AFTER_THREE_MONTHS: "undecided",
  DOCUMENTS_OVERDUE: "documentsOverdue",
  DOCUMENTS_OUTSTANDING: "documentsOutstanding",
  CERTIFICATE_TO_HAND_OVER: "certificates",
};

/** How many procedures wait for which work, and what other offices offer: counts alone, so that this page reads no names. */
export const naturalisationWork: Waiting = async ({ data, visit }) => {
  const { language } = visit;
  const words = CLERK_WORDS[language];
  const answer = await askSavedQuery<StartOfNaturalisationClerkQuery>(data, visit, {
    ...{ id: "start-naturalisation", purpose: Purpose.NATURALISATION_PROCEDURE, variables: {} },
  });
  const asked = { answer, language, today: localDate(), office: "naturalisation" };
  const { filter } = counterOfClerk(data, Role.NATURALISATION_CLERK);
  const tiles = filter.choices.flatMap(({ value, words: title }) => {
    const field = LISTS[value];

    return field === undefined ? [] : { value, title: title[language], field, list: answer.data?.[field] ?? null };
  });

  return {
    purpose: PURPOSE_WORDS.NATURALISATION_PROCEDURE[language],
    content: (
      <div class="hub-tiles">
        {tiles.map(({ value, title, field, list }) => (
          <WaitingTile
            key={field}
            {...{ ...asked, field, title, listAt: `/counter?${filter.name}=${value}` }}
            count={list && words.procedureCount(countOf(list, language))}
            days={(list?.nodes ?? []).map(({ receivedOn }) => receivedOn)}
            sayEarliest={words.earliestReceipt}
          />
        ))}
        <OffersTile
          {...asked}
          offers={answer.data?.offeredProcedureTransfers ?? null}
          field="offeredProcedureTransfers"
        />
        <CounterTile language={language} />
      </div>
    ),
  };
};
