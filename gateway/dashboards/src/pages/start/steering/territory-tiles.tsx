import { formatDay } from "../../../tables/format-day.js";
import { Tile, Unanswered } from "../tile.js";
import { type SteeringAnswer, sourceOf } from "./steering-answer.js";
import { listSlips, sortDuties } from "./steering-facts.js";
import { STEERING_WORDS } from "./steering-words.js";

/** Which bodies wait for a report or a paper. */
export function ReportsTile(shown: SteeringAnswer) {
  const { answer, ags, language } = shown;
  const words = STEERING_WORDS[language];
  const territory = answer.data?.territory;
  const more = { to: `/queries/a14-information-duty?ags=${ags}&as=page`, text: words.moreReports };

  return (
    <Tile id="reports" title={words.reports} language={language} {...sourceOf(shown)} more={more}>
      {!territory && <Unanswered answer={answer} field="territory" office="ki-strategy" language={language} />}
      {territory?.informationDuties.length === 0 && <p class="kern-body">{words.noReports}</p>}
      <ul>
        {sortDuties(territory?.informationDuties ?? []).map(({ body, instrument, dueOn, overdueDays }) => (
          <li key={`${body.name} ${instrument}`} class="kern-body">
            <span lang="de">{instrument}</span> {words.reportTo} <span lang="de">{body.name}</span>:{" "}
            {overdueDays !== null && overdueDays > 0 && `${words.overdue(overdueDays)}, `}
            {dueOn === null ? words.noDueDay : words.dueOn(formatDay(dueOn, language))}
          </li>
        ))}
      </ul>
    </Tile>
  );
}

/** What came late, or has not come yet. */
export function SlipsTile(shown: SteeringAnswer) {
  const { answer, ags, today, language } = shown;
  const words = STEERING_WORDS[language];
  const milestones = answer.data?.milestones;
  const slips = listSlips(milestones?.nodes ?? [], today);
  const more = { to: `/queries/s12-milestones-and-gaps?ags=${ags}&as=page`, text: words.moreMilestones };

  return (
    <Tile id="slips" title={words.slips} language={language} {...sourceOf(shown)} more={more}>
      {!milestones && <Unanswered answer={answer} field="milestones" office="ki-strategy" language={language} />}
      {milestones && slips.length === 0 && <p class="kern-body">{words.noSlips(milestones.totalCount)}</p>}
      <ul>
        {slips.map(({ title, planned, actual, slipDays }) => (
          <li key={title} class="kern-body">
            <span lang="de">{title}</span>:{" "}
            {actual === null
              ? words.notReached(formatDay(planned ?? "", language))
              : words.late(formatDay(planned ?? "", language), slipDays ?? 0)}
          </li>
        ))}
      </ul>
    </Tile>
  );
}
