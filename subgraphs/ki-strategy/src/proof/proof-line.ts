import { Month } from "@kim-hub/kit/scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { Employment } from "../data-classes.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { sumOf } from "../money/sum-of.js";
import { BudgetLine } from "./budget-line.js";
import { Compared } from "./compared.js";

type Line = Pick<ProofLine, "pillar" | "line" | "postId" | "month" | "plannedCents" | "actualCents" | "documentRef">;

@ObjectType({
  description:
    "One line of the proof in figures, planned and actual (Einzelposition): of a post that is booked by the month one line each, otherwise one for the post.",
})
export class ProofLine extends Compared {
  @Field(() => FundingPillar)
  @Employment
  readonly pillar: FundingPillar;

  @Field(() => BudgetLine)
  @Employment
  readonly line: BudgetLine;

  @Field(() => ID, { nullable: true, description: "The post that it pays; null where no post is named." })
  @Employment
  readonly postId: string | null;

  @Field(() => Month, {
    nullable: true,
    description: "The month of the post; its plan is an equal share of the grant.",
  })
  @Employment
  readonly month: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The documents that prove it (Belege), the first 20; null where none is recorded.",
  })
  @Employment
  readonly documentRef: string | null;

  constructor(values: Line) {
    super(values);
    this.pillar = values.pillar;
    this.line = values.line;
    this.postId = values.postId;
    this.month = values.month;
    this.documentRef = values.documentRef;
  }
}

@ObjectType({ description: "All lines of one kind in one pillar together (Einzelansatz)." })
export class ProofItem extends Compared {
  @Field(() => FundingPillar)
  @Employment
  readonly pillar: FundingPillar;

  @Field(() => BudgetLine)
  @Employment
  readonly line: BudgetLine;

  constructor(values: Pick<ProofItem, "pillar" | "line" | "plannedCents" | "actualCents">) {
    super(values);
    this.pillar = values.pillar;
    this.line = values.line;
  }
}

@ObjectType({
  description: "All lines of expenditure, or all of income, together (Summe der Ausgaben, der Einnahmen).",
})
export class ProofTotal extends Compared {}

/** The sums of these lines; one that is not known leaves the sum unknown. */
export function addUp(lines: readonly Compared[]): Pick<Compared, "plannedCents" | "actualCents"> {
  return {
    plannedCents: sumOf(lines.map(({ plannedCents }) => ({ amountCents: plannedCents }))),
    actualCents: sumOf(lines.map(({ actualCents }) => ({ amountCents: actualCents }))),
  };
}
