import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Case } from "../data-classes.js";
import { GoalAgreement } from "./goal-agreement.js";
import { GoalReview } from "./goal-review.js";

/** Fifteen years of them. */
const MOST_REVIEWS = 30;

@Resolver(() => GoalAgreement)
export class GoalAgreementResolver {
  @FieldResolver(() => [GoalReview], { description: "When the goal was looked at, in order of the days." })
  @assumedSize(MOST_REVIEWS)
  @Case
  async reviews(@Root() { id }: GoalAgreement, @Ctx() { loaders }: Context): Promise<readonly GoalReview[]> {
    const reviews = await loaders.list(GoalReview, "goal", id);

    return reviews.toSorted((left, right) => left.reviewedOn.localeCompare(right.reviewedOn));
  }
}
