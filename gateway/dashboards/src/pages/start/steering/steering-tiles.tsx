import type { StartOfSteeringGroupQuery } from "../../../graphql/graphql.js";
import { formatDay } from "../../../tables/format-day.js";
import { missingBy } from "../../../tables/reasons.js";
import type { Language } from "../../../words/language.js";
import { MISSING_WORDS } from "../../../words/missing-words.js";
import { Tile, Unanswered } from "../tile.js";
import { WayTile } from "../way-tile.js";
import { OwedFacts } from "./owed-facts.js";
import { type SteeringAnswer, sourceOf } from "./steering-answer.js";
import { groupByOwner, owedFacts } from "./steering-facts.js";
import { STEERING_WORDS } from "./steering-words.js";

/** How a released path is opened. */
export function PathTile({ to, language }: { readonly to: string; readonly language: Language }) {
  const { path, pathText, openPath } = STEERING_WORDS[language];

  return <WayTile id="path" title={path} text={pathText} way={{ to, text: openPath }} />;
}

type Raised = NonNullable<
  NonNullable<NonNullable<StartOfSteeringGroupQuery["serviceGaps"]>["nodes"][number]["kind"]>["raised"]
>;

/** Which gaps are open, and in how many cases each was noticed. */
export function GapsTile(shown: SteeringAnswer) {
  const { answer, ags, times, language, labels } = shown;
  const words = STEERING_WORDS[language];
  const gaps = answer.data?.serviceGaps;
  const open = (gaps?.nodes ?? []).filter(({ status }) => status !== "CLOSED");
  const { fromQuarter, toQuarter } = times.period;
  const quarters = `${fromQuarter}–${toQuarter}`;
  const address = new URLSearchParams([
    ["ags", ags],
    ["period.fromQuarter", fromQuarter],
    ["period.toQuarter", toQuarter],
    ["as", "page"],
  ]);
  const hasFailed = answer.errors.length > 0 && open.some(({ kind }) => kind !== null && kind.raised === null);
  const day = open.flatMap(({ kind }) => kind?.raised?.asOf ?? [])[0];
  const { source, asOf } = sourceOf(shown);

  return (
    <Tile
      id="gaps"
      title={words.gaps}
      language={language}
      source={day === undefined ? source : `${source}, ${words.caseManagement} (${formatDay(day, language)})`}
      asOf={asOf}
      more={{ to: `/queries/s12-raised-gaps?${address}`, text: words.moreGaps }}
    >
      {!gaps && <Unanswered answer={answer} field="serviceGaps" office="ki-strategy" language={language} />}
      {gaps && open.length === 0 && <p class="kern-body">{words.noGaps}</p>}
      <ul>
        {open.map(({ title, status, kind }) => (
          <li key={title} class="kern-body">
            <span lang="de">
              {title} ({labels.get(`ServiceGapStatus.${status}`) ?? status})
            </span>
            {": "}
            {kind?.raised ? words.raised(countOf(kind.raised, language), quarters) : words.notRaised}
          </li>
        ))}
      </ul>
      {hasFailed && <Unanswered answer={answer} field="raised" office="case-management" language={language} />}
    </Tile>
  );
}

/** A number, or in words why there is none. */
function countOf({ met: { cases } }: Raised, language: Language): string {
  return cases.value === null
    ? MISSING_WORDS[language][missingBy(cases.suppression) ?? "NOT_STATED"]
    : String(cases.value);
}

/** Who owes which data. */
export function OwedTile(shown: SteeringAnswer) {
  const { answer, ags, times, language, labels } = shown;
  const words = STEERING_WORDS[language];
  const inquiry = answer.data?.councilInquiry;
  const owed = inquiry ? owedFacts(inquiry) : groupByOwner([]);
  const years = times.years.join(", ");
  const more = { to: `/municipalities/${ags}?${new URLSearchParams({ years })}`, text: words.moreOwed };

  return (
    <Tile id="owed" title={words.owed(years)} language={language} {...sourceOf(shown)} more={more}>
      {!inquiry && <Unanswered answer={answer} field="councilInquiry" office="ki-strategy" language={language} />}
      {inquiry && owed.size === 0 && <p class="kern-body">{words.nothingOwed}</p>}
      <OwedFacts {...{ owed, labels }} />
    </Tile>
  );
}
