import type { FundingPillar } from "../funding/funding-pillar.js";
import { STATE_INSTRUMENTS } from "../money/funding-instrument.js";
import type { MoneyAmount } from "../money/money-amount.js";
import { sumOf } from "../money/sum-of.js";
import { divideHalfUp } from "../post/occupancy.js";
import type { BookedCost } from "./booked-cost.js";
import { BudgetLine, EXPENDITURE_LINES, LINE_OF_PURPOSE, lineOfPost } from "./budget-line.js";
import { plannedIn } from "./financing-plan.js";
import type { ProvenPost } from "./list-proven-posts.js";
import { ProofLine } from "./proof-line.js";

interface PillarRows {
  readonly pillar: FundingPillar;
  readonly plan: readonly MoneyAmount[];
  readonly posts: readonly ProvenPost[];
  readonly booked: readonly BookedCost[];
}

/** One pillar's expenditure: the posts first, then on each line what is planned or booked beyond them. */
export function listExpenditureLines(rows: PillarRows): readonly ProofLine[] {
  return EXPENDITURE_LINES.flatMap((line) => [
    ...rows.posts.filter(({ post }) => lineOfPost(post) === line).flatMap(listLinesOfPost),
    ...listRest(line, rows),
  ]);
}

function listLinesOfPost({ post, costs }: ProvenPost): readonly ProofLine[] {
  const { pillar, grantCents } = post;
  const place = { pillar, line: lineOfPost(post), postId: post.id };
  if (costs.every(({ actualCents }) => actualCents === null))
    return [new ProofLine({ ...place, month: null, plannedCents: grantCents, actualCents: null, documentRef: null })];

  // The shares differ by a cent at most, and make the grant.
  const shareUpTo = (months: number) =>
    grantCents === null ? null : divideHalfUp(grantCents * BigInt(months), BigInt(costs.length));

  return costs.map((cost, index) => {
    const [before, after] = [shareUpTo(index), shareUpTo(index + 1)];

    return new ProofLine({
      ...place,
      ...cost,
      plannedCents: before === null || after === null ? null : after - before,
    });
  });
}

/** The line without the posts: their grants are part of what the plan says, and their bookings of what was booked. */
function listRest(line: BudgetLine, { pillar, plan, posts, booked }: PillarRows): readonly ProofLine[] {
  const ofLine = posts.filter(({ post }) => lineOfPost(post) === line);
  const planned = plannedIn(plan, ({ purpose }) => LINE_OF_PURPOSE[purpose] === line);
  const plannedOfPosts = sumOfGrants(posts.filter(({ post }) => lineOfGrant(plan, post) === line));
  const isPlanned = plan.some(({ purpose }) => LINE_OF_PURPOSE[purpose] === line);
  // Where no plan is recorded the grants of the line's posts are the plan.
  const withoutPlan = planned === null && !isPlanned && ofLine.length > 0 ? 0n : planned;
  const rest = planned === null || !isPlanned ? withoutPlan : planned - plannedOfPosts;
  const bookings = booked.filter(({ purpose }) => LINE_OF_PURPOSE[purpose] === line);
  const others = bookings.filter((booking) => !ofLine.some((post) => isLineOfPost(booking, post)));
  const isUnknown = isPlanned && rest === null && ofLine.length === 0;
  if (others.length === 0 && (rest ?? 0n) === 0n && !isUnknown) return [];

  return [
    new ProofLine({
      ...{ pillar, line, postId: null, month: null, plannedCents: rest },
      actualCents: bookings.length === 0 ? null : (sumOf(others) ?? 0n),
      documentRef: others.flatMap(({ documentRef }) => documentRef ?? []).join(", ") || null,
    }),
  ];
}

/** Whether the booking stands on one of the post's own lines. */
function isLineOfPost({ postId, month }: BookedCost, { post, costs }: ProvenPost): boolean {
  return post.id === postId && costs.some((cost) => cost.month === month);
}

/** The line of the plan in which the state's grant for the post stands. */
function lineOfGrant(plan: readonly MoneyAmount[], post: ProvenPost["post"]): BudgetLine {
  const isUndivided = plan.some(
    ({ instrument, purpose }) =>
      STATE_INSTRUMENTS.includes(instrument) && LINE_OF_PURPOSE[purpose] === BudgetLine.WHOLE,
  );

  return isUndivided ? BudgetLine.WHOLE : lineOfPost(post);
}

function sumOfGrants(posts: readonly ProvenPost[]): bigint {
  return posts.reduce((sum, { post }) => sum + (post.grantCents ?? 0n), 0n);
}
