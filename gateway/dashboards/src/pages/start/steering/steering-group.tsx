import { localDate } from "@kim-hub/kit/calendar";
import { Purpose } from "@kim-hub/kit/viewer";
import type { StartOfSteeringGroupQuery } from "../../../graphql/graphql.js";
import { askSavedQuery } from "../../../hub/ask-saved-query.js";
import { roleOf } from "../../../layout/visit.js";
import { NO_PURPOSE, PURPOSE_WORDS } from "../../../words/purpose-words.js";
import { addressOf } from "../../records/find-noun.js";
import { RECORDERS } from "../../records/record-access.js";
import { linkTo } from "../own-links.js";
import { START_WORDS } from "../start-words.js";
import type { Waiting } from "../waiting.js";
import { ReportGapsTile, ResolutionsTile, SittingsTile } from "./sitting-tiles.js";
import { agsOf } from "./steering-facts.js";
import { GapsTile, OwedTile, PathTile } from "./steering-tiles.js";
import { steeringTimes } from "./steering-times.js";
import { ReportsTile, SlipsTile } from "./territory-tiles.js";

/** Sittings, reports due, slips, gaps and missing data of the territory whose steering group the visitor belongs to. */
export const steeringGroup: Waiting = async ({ data, visit, pages }) => {
  const { language, signedIn } = visit;
  const body = signedIn?.body ?? null;
  const ags = agsOf(body);
  if (body === null || ags === null)
    return { purpose: NO_PURPOSE[language], content: <p class="kern-body">{START_WORDS[language].noBody}</p> };
  const today = localDate();
  const times = steeringTimes(today);
  const answer = await askSavedQuery<StartOfSteeringGroupQuery>(data, visit, {
    id: "start-steering",
    purpose: Purpose.STEERING_REPORT,
    variables: { ags, ...times, quarter: times.period.toQuarter },
  });
  const path = linkTo("/path", pages, visit);
  const { labels } = data.readContract();
  const recordSitting = RECORDERS.has(roleOf(visit)) ? `${addressOf({ noun: "Sitting" })}/new` : null;
  const shown = { answer, ags, body, today, times, recordSitting, language, labels };

  return {
    purpose: PURPOSE_WORDS.STEERING_REPORT[language],
    content: (
      <div class="hub-tiles">
        <SittingsTile {...shown} />
        {path && <PathTile to={path.to} language={language} />}
        <ReportsTile {...shown} />
        <ResolutionsTile {...shown} />
        <ReportGapsTile {...shown} />
        <SlipsTile {...shown} />
        <GapsTile {...shown} />
        <OwedTile {...shown} />
      </div>
    ),
  };
};
