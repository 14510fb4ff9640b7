import { hundredths } from "../post/occupancy.js";
import type { Post } from "../post/post.js";
import type { PostMonth } from "../post/post-month.js";
import type { BookedCost } from "./booked-cost.js";

/** What one funded month of a post really cost. */
export interface MonthCost {
  readonly month: string;
  /** Null where nothing is booked and the post is not known to have been vacant. */
  readonly actualCents: bigint | null;
  readonly documentRef: string | null;
}

interface PostRows {
  readonly post: Post;
  readonly months: readonly PostMonth[];
  /** The sums of this post alone. */
  readonly booked: readonly BookedCost[];
}

/** Every funded month of the post, in order; a month that is recorded as vacant cost nothing where nothing is booked. */
export function listMonthCosts({ post, months, booked }: PostRows): readonly MonthCost[] {
  const year = post.postYearId.slice(-4);
  const first = Number(post.fundedFrom?.slice(5) ?? 1);

  return Array.from({ length: post.fundedMonths }, (_, index) => {
    const month = `${year}-${String(first + index).padStart(2, "0")}`;
    const sum = booked.find((row) => row.month === month);
    const isVacant = months.some((row) => row.month === month && hundredths(row.filledFte) === 0n);

    return {
      month,
      actualCents: sum?.amountCents ?? (isVacant ? 0n : null),
      documentRef: sum?.documentRef ?? null,
    };
  });
}
