import { Suppression } from "@kim-hub/kit/suppression";
import type { PersonsPerPost } from "../accompaniment/persons-per-post.js";
import { InquiryFact } from "../council-inquiry/inquiry-fact.js";
import { type MissingFact, missingWhere } from "../council-inquiry/missing-fact.js";
import type { MoneyYear } from "../money/money-year.js";
import type { PillarMoney } from "../money/pillar-money.js";
import type { InformationDuty } from "../paper/information-duty.js";
import type { Territory } from "../territory/territory.js";
import type { ReportedPost } from "./reported-post.js";

/** What a report holds of what is recorded. */
export interface ReportedFacts {
  readonly territory: Territory;
  readonly posts: readonly ReportedPost[];
  readonly money: MoneyYear;
  readonly accompaniment: PersonsPerPost;
  /** How many milestones the territory has recorded, in every quarter. */
  readonly milestones: number;
  readonly duties: readonly InformationDuty[];
}

/** What the report would need and nobody has recorded, in the order of the report. */
export function listMissing(facts: ReportedFacts): readonly MissingFact[] {
  const { territory, posts, money, accompaniment, milestones, duties } = facts;
  const undated = duties.filter(({ dueOn }) => dueOn === null).map(({ duty }) => `${duty.instrument} (${duty.bodyId})`);
  const pillarsWithout = (isMissing: (money: PillarMoney) => boolean) =>
    money.pillars.filter(isMissing).map(({ pillar }) => pillar);
  const missing = (fact: InquiryFact, details: readonly string[]) =>
    missingWhere(details.length > 0, fact, territory, details.join(", "));

  return [
    ...missingWhere(posts.length === 0, InquiryFact.POSTS, territory, String(money.year)),
    ...missing(InquiryFact.POST_MONTHS, posts.flatMap(unrecordedMonths)),
    ...missing(
      InquiryFact.GRANT,
      pillarsWithout(({ granted }) => granted.stateCents === null),
    ),
    ...missing(
      InquiryFact.EXPENDITURE,
      pillarsWithout(({ spent }) => spent.totalCents === null),
    ),
    ...missingWhere(accompaniment.rows.length === 0, InquiryFact.ACCOMPANIMENT, territory),
    ...missingWhere(milestones === 0, InquiryFact.MILESTONES, territory),
    ...missingWhere(duties.length === 0, InquiryFact.INFORMATION_DUTIES, territory),
    ...missing(InquiryFact.REPORT_DATES, undated),
  ];
}

/** The post, with the months where not all of them are missing. */
function unrecordedMonths({ post, months }: ReportedPost): readonly string[] {
  const unrecorded = months.filter(({ suppression }) => suppression === Suppression.NOT_COLLECTED);
  if (unrecorded.length === 0) return [];
  const isWhole = unrecorded.length === months.length;

  return [isWhole ? post.id : `${post.id} (${unrecorded.map(({ month }) => month).join(", ")})`];
}
