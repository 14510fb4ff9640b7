import type { StartOfSteeringGroupQuery } from "../../graphql/graphql.js";
import { formatDay } from "../../tables/format-day.js";
import { missingBy } from "../../tables/reasons.js";
import type { Language } from "../../words/language.js";
import { MISSING_WORDS } from "../../words/missing-words.js";
import { type SteeringAnswer, sourceOf } from "./steering-answer.js";
import { owedFacts } from "./steering-facts.js";
import { STEERING_WORDS } from "./steering-words.js";
import { Tile, Unanswered } from "./tile.js";

/** How a released path is opened. */
export function PathTile({ to, language }: { readonly to: string; readonly language: Language }) {
  const words = STEERING_WORDS[language];

  return (
    <section class="hub-card hub-tile" aria-labelledby="path">
      <h3 class="kern-heading-small" id="path">
        {words.path}
      </h3>
      <p class="kern-body">{words.pathText}</p>
      <p class="kern-body">
        <a class="kern-link" href={to}>
          {words.openPath}
        </a>
      </p>
    </section>
  );
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
      {!gaps && <Unanswered answer={answer} field="serviceGaps" language={language} />}
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
      {hasFailed && <Unanswered answer={answer} field="raised" language={language} />}
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
  const owed = inquiry ? [...owedFacts(inquiry)] : [];
  const years = times.years.join(", ");
  const more = { to: `/municipalities/${ags}?${new URLSearchParams({ years })}`, text: words.moreOwed };

  return (
    <Tile id="owed" title={words.owed(years)} language={language} {...sourceOf(shown)} more={more}>
      {!inquiry && <Unanswered answer={answer} field="councilInquiry" language={language} />}
      {inquiry && owed.length === 0 && <p class="kern-body">{words.nothingOwed}</p>}
      {owed.map(([owner, facts]) => (
        <div key={owner} lang="de">
          <p class="kern-body">
            <strong>{owner}</strong>
          </p>
          <ul>
            {facts.map(({ fact, detail }) => (
              <li key={`${fact} ${detail}`} class="kern-body">
                {labels.get(`InquiryFact.${fact}`) ?? fact}
                {detail !== null && ` (${detail})`}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Tile>
  );
}
