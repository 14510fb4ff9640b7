import { refTo } from "@kim-hub/kit/ref-to";
import { LocalDate } from "@kim-hub/kit/scalars";
import type { Ref } from "@mikro-orm/core";
import { Check, Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { RowOfCase, type RowOfCaseValues, WITH_CASE } from "../case-file/row-of-case.js";
import { Case } from "../data-classes.js";
import { GoalAgreement } from "./goal-agreement.js";

type Values = RowOfCaseValues &
  Pick<GoalReview, "reviewedOn" | "nextReviewOn" | "outcome"> & { readonly goal: GoalAgreement | string };

@ObjectType({
  description: "That client and case manager looked at an agreed goal (Überprüfung der Zielvereinbarung).",
})
@Entity({ policies: WITH_CASE })
@Check({ name: "goal_review_interval_check", expression: "next_review_on >= reviewed_on" })
export class GoalReview extends RowOfCase {
  @ManyToOne({ entity: () => GoalAgreement, ref: true, index: true })
  readonly goal: Ref<GoalAgreement>;

  @Field(() => LocalDate)
  @Case
  @Property({ type: "date" })
  readonly reviewedOn: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "When the goal is looked at again: six months later at the latest; null where it is not.",
  })
  @Case
  @Property({ type: "date", nullable: true })
  readonly nextReviewOn: string | null;

  @Field(() => String, { description: "Where the goal stood (Ergebnis der Überprüfung)." })
  @Case
  @Property({ type: "text" })
  readonly outcome: string;

  constructor({ goal, reviewedOn, nextReviewOn, outcome, ...row }: Values) {
    super(row);
    this.goal = refTo(GoalAgreement, goal);
    this.reviewedOn = reviewedOn;
    this.nextReviewOn = nextReviewOn;
    this.outcome = outcome;
  }
}
