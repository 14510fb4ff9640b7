import type { StartOfSteeringGroupQuery } from "../../../graphql/graphql.js";

type Territory = NonNullable<StartOfSteeringGroupQuery["territory"]>;
type Duty = Territory["informationDuties"][number];
type Milestone = NonNullable<StartOfSteeringGroupQuery["milestones"]>["nodes"][number];
type Inquiry = NonNullable<StartOfSteeringGroupQuery["councilInquiry"]>;
export type OwedFact = Inquiry["question1"]["missing"][number];

/** The AGS in a steering group's id, `LG-05711`; null where it is none. */
export function agsOf(body: string | null): string | null {
  return body?.match(/^LG-(05\d{3}(?:\d{3})?)$/)?.[1] ?? null;
}

/** The next sitting from today on and the last one before; a month counts as to come until it is over. */
export function sittingsAround<Sitting extends { readonly date: string }>(
  sittings: readonly Sitting[],
  today: string,
): { readonly next: Sitting | null; readonly last: Sitting | null } {
  const sorted = sittings.toSorted((left, right) => left.date.localeCompare(right.date));
  const isToCome = ({ date }: Sitting) => date >= today.slice(0, date.length);

  return { next: sorted.find(isToCome) ?? null, last: sorted.findLast((sitting) => !isToCome(sitting)) ?? null };
}

/** Milestones that came late, and those whose day has passed; the latest first. */
export function listSlips(milestones: readonly Milestone[], today: string): readonly Milestone[] {
  const isOpen = ({ planned, actual }: Milestone) =>
    actual === null && planned !== null && planned < today.slice(0, planned.length);

  return milestones
    .filter((milestone) => (milestone.slipDays ?? 0) > 0 || isOpen(milestone))
    .toSorted((left, right) => (right.planned ?? "").localeCompare(left.planned ?? ""));
}

/** Those overdue longest first, then by the day that they are due on; without a day last. */
export function sortDuties(duties: readonly Duty[]): readonly Duty[] {
  const dayOf = ({ dueOn }: Duty) => dueOn ?? "9999-12-31";

  return duties.toSorted(
    (left, right) => (right.overdueDays ?? 0) - (left.overdueDays ?? 0) || dayOf(left).localeCompare(dayOf(right)),
  );
}

const QUESTIONS = [
  ...(["question1", "question1a", "question1b", "question2", "question3"] as const),
  ...(["question4", "question5", "question6", "question7", "question8", "question9"] as const),
];

/** What is missing for all questions, by who would have to record it; a fact that two questions need stands once. */
export function owedFacts(inquiry: Inquiry): ReadonlyMap<string, readonly OwedFact[]> {
  const facts = QUESTIONS.flatMap((question) => inquiry[question].missing);
  const once = [...new Map(facts.map((fact) => [JSON.stringify(fact), fact])).values()];

  return groupByOwner(once);
}

/** Facts that are missing, by who would have to record them. */
export function groupByOwner(facts: readonly OwedFact[]): ReadonlyMap<string, readonly OwedFact[]> {
  return Map.groupBy(facts, ({ owner }) => owner);
}
