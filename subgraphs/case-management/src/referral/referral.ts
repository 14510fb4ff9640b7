import { withLabel } from "@kim-hub/kit/code-label";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { ConflictError } from "@kim-hub/kit/errors";
import { FieldOfNeed } from "@kim-hub/kit/field-of-need";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Check, Entity, Index, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { RowOfCase, type RowOfCaseValues, WITH_CASE } from "../case-file/row-of-case.js";
import { Case } from "../data-classes.js";
import { RecordedReferralState, ReferralState } from "./referral-state.js";

type Values = RowOfCaseValues &
  Pick<Referral, "recipient" | "field" | "requestedOn" | "dueOn" | "recordedState" | "decidedOn">;

@ObjectType({
  description:
    "That a client is sent to another organisation for one matter (Vermittlung): the case stays with its case manager. To hand the case over there is `CaseTransfer`.",
})
@Entity({ policies: WITH_CASE })
@Check({
  name: "referral_due_check",
  expression: "due_on >= (requested_on + 1) and due_on <= (requested_on + 90)",
})
@Check({ name: "referral_decided_check", expression: "(decided_on is null) = (recorded_state = 'REQUESTED')" })
export class Referral extends RowOfCase {
  @Field(() => String, { description: "The organisation, e.g. Migrationsberatung; never a person." })
  @Case
  @Property({ type: "text" })
  readonly recipient: string;

  @Field(() => FieldOfNeed, { nullable: true, description: "Null where it concerns several." })
  @Case
  @EnumColumn(FieldOfNeed, { nullable: true })
  readonly field: FieldOfNeed | null;

  @Field(() => LocalDate)
  @Case
  @Property({ type: "date" })
  readonly requestedOn: string;

  @Field(() => LocalDate, { description: "By when an answer is due: 1 to 90 days after the request." })
  @Case
  @Index()
  @Property({ type: "date" })
  readonly dueOn: string;

  @EnumColumn(RecordedReferralState)
  readonly recordedState: RecordedReferralState;

  @Field(() => LocalDate, { nullable: true, description: "Null while there is no answer." })
  @Case
  @Property({ type: "date", nullable: true })
  readonly decidedOn: string | null;

  constructor(values: Values) {
    super(values);
    this.recipient = values.recipient;
    this.field = values.field;
    this.requestedOn = values.requestedOn;
    this.dueOn = values.dueOn;
    this.recordedState = values.recordedState;
    this.decidedOn = values.decidedOn;
  }

  /** Without an answer it has expired on the day after the last. */
  stateOn(day: string): ReferralState {
    const isOver = this.recordedState === RecordedReferralState.REQUESTED && this.dueOn < day;

    return isOver ? ReferralState.EXPIRED : this.recordedState;
  }

  /** The values after an answer or a withdrawal; only a referral that waits for one can have it. */
  decided(state: RecordedReferralState, on: string): Pick<Referral, "recordedState" | "decidedOn"> {
    const before = this.stateOn(on);
    if (before !== ReferralState.REQUESTED)
      throw new ConflictError(`This Referral is ${withLabel(ReferralState, before)} and waits for no answer.`);

    return { recordedState: state, decidedOn: on };
  }
}
