import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { Case } from "../data-classes.js";

const KINDS = createCodeTable({
  name: "WorkItemKind",
  description: "What is due in a case (Anlass einer Wiedervorlage).",
  codes: {
    GOAL_DUE: ["Ziel fällig."],
    REVIEW_DUE: ["Überprüfung einer Zielvereinbarung fällig."],
    REFERRAL_DUE: ["Antwort auf eine Vermittlung fällig."],
  },
});

export type WorkItemKind = CodeOf<typeof KINDS>;

const { codes: Kinds } = KINDS;

@ObjectType({ description: "Something that is due in a case (Wiedervorlage)." })
export class WorkItem {
  /** Begins with the day, so that the order of the ids is that of the list. */
  @Field(() => ID)
  @Case
  readonly id!: string;

  @Field(() => Kinds)
  @Case
  readonly kind!: WorkItemKind;

  @Field(() => LocalDate)
  @Case
  readonly dueOn!: string;

  @Field(() => ID, { description: "The goal (`GoalAgreement`) or referral (`Referral`) that it is about." })
  @Case
  readonly rowId!: string;

  readonly caseFileId!: string;

  readonly pseudonym!: string;
}
