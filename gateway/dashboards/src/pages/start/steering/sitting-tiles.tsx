import { formatDay } from "../../../tables/format-day.js";
import { earliestOf } from "../listed.js";
import { Tile, Unanswered } from "../tile.js";
import { OwedFacts } from "./owed-facts.js";
import { type SteeringAnswer, sourceOf } from "./steering-answer.js";
import { groupByOwner, sittingsAround } from "./steering-facts.js";
import { STEERING_WORDS } from "./steering-words.js";

const OFFICE = "ki-strategy";

/** When the group meets next; where no sitting is recorded, who records sittings finds the way. */
export function SittingsTile(shown: SteeringAnswer) {
  const { answer, body, language, recordSitting } = shown;
  const words = STEERING_WORDS[language];
  const territory = answer.data?.territory;
  const group = territory?.bodies.find(({ id }) => id === body);
  const { next, last, isCut } = sittingsOf(shown);
  const more = { to: "/sittings", text: words.moreSittings };

  return (
    <Tile id="sittings" title={words.sittings} language={language} {...sourceOf(shown)} more={more}>
      {!territory && <Unanswered {...{ answer, language, office: OFFICE }} field="territory" />}
      {territory && !group && <p class="kern-body">{words.noGroup(territory.name)}</p>}
      {isCut && <p class="kern-body">{words.furtherSittings}</p>}
      {group && !isCut && (
        <p class="kern-body">{next ? words.nextSitting(formatDay(next.date, language)) : words.noSitting}</p>
      )}
      {last && <p class="kern-body">{words.lastSitting(formatDay(last.date, language))}</p>}
      {group && !isCut && !next && recordSitting !== null && (
        <p class="kern-body">
          <a class="kern-link" href={recordSitting}>
            {words.recordSitting}
          </a>
        </p>
      )}
    </Tile>
  );
}

/** What the group's next sitting finds open; where none is to come, what its last one found. */
export function ResolutionsTile(shown: SteeringAnswer) {
  const { answer, language } = shown;
  const words = STEERING_WORDS[language];
  const { next, last, isCut } = sittingsOf(shown);
  const sitting = next ?? last;
  const since = earliestOf((sitting?.openSteps ?? []).map(({ date }) => date));
  const more = sitting && { to: `/sittings/${encodeURIComponent(sitting.id)}`, text: words.moreResolutions };

  return (
    <Tile id="resolutions" title={words.resolutions} language={language} {...sourceOf(shown)} more={more}>
      {!answer.data?.territory && <Unanswered {...{ answer, language, office: OFFICE }} field="territory" />}
      {answer.data?.territory && !sitting && (
        <p class="kern-body">{isCut ? words.furtherSittings : words.resolutionsUnknown}</p>
      )}
      {sitting && (
        <p class="kern-body">{words.resolutionCount(formatDay(sitting.date, language), sitting.openSteps.length)}</p>
      )}
      {since !== null && <p class="kern-body">{words.openSince(formatDay(since, language))}</p>}
    </Tile>
  );
}

/** What nobody has recorded for the report of the last quarter that is over, and who would have to. */
export function ReportGapsTile(shown: SteeringAnswer) {
  const { answer, ags, times, language, labels } = shown;
  const words = STEERING_WORDS[language];
  const quarter = times.period.toQuarter;
  const missing = answer.data?.kimReport?.missing;
  const more = { to: `/reports/${ags}/${quarter}`, text: words.moreReport };

  return (
    <Tile id="report" title={words.report(quarter)} language={language} {...sourceOf(shown)} more={more}>
      {missing ? (
        <p class="kern-body">{words.reportGaps(missing.length)}</p>
      ) : (
        <Unanswered {...{ answer, language, office: OFFICE }} field="kimReport" />
      )}
      <OwedFacts owed={groupByOwner(missing ?? [])} labels={labels} />
    </Tile>
  );
}

/** The oldest sittings come first: of a list that goes on beyond its page nobody knows here which sitting is next, or was last. */
function sittingsOf({ answer, body, today }: SteeringAnswer) {
  const group = answer.data?.territory?.bodies.find(({ id }) => id === body);

  const found = sittingsAround(group?.sittings.nodes ?? [], today);
  const isCut = found.next === null && group?.sittings.pageInfo.hasNextPage === true;

  return { ...found, last: isCut ? null : found.last, isCut };
}
