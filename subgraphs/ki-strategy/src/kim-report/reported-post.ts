import { Suppression } from "@kim-hub/kit/suppression";
import { Field, ObjectType } from "type-graphql";
import { Funding } from "../data-classes.js";
import { Post } from "../post/post.js";
import type { PostOccupancy } from "../post/post-occupancy.js";
import { ReportedMonth } from "./reported-month.js";

@ObjectType({
  description:
    "One post in the months of a quarter. Months are not added up over posts: the sum would tell those of a lone post that stay back.",
})
export class ReportedPost {
  @Field(() => Post)
  @Funding
  readonly post: Post;

  @Field(() => [ReportedMonth], { description: "The three months of the quarter, in their order." })
  @Funding
  readonly months: readonly ReportedMonth[];

  constructor(post: Post, occupancy: PostOccupancy, quarter: string) {
    this.post = post;
    this.months = monthsOf(quarter).map((month) => {
      const filledFte = occupancy.months.find((recorded) => recorded.month === month)?.filledFte ?? null;
      const isWithheld = occupancy.suppression === Suppression.PRIMARY;
      const unknown = isWithheld ? Suppression.PRIMARY : Suppression.NOT_COLLECTED;

      return new ReportedMonth({ month, filledFte, suppression: filledFte === null ? unknown : Suppression.NONE });
    });
  }
}

/** `2024-Q3` → July to September as `2024-07`, `2024-08`, `2024-09`. */
function monthsOf(quarter: string): readonly string[] {
  const first = 3 * Number(quarter.slice(-1)) - 2;

  return [0, 1, 2].map((later) => `${quarter.slice(0, 4)}-${String(first + later).padStart(2, "0")}`);
}
