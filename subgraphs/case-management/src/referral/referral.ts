import { withLabel } from "@kim-hub/kit/code-label";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { ConflictError } from "@kim-hub/kit/errors";
import { FieldOfNeed } from "@kim-hub/kit/field-of-need";
import { Office } from "@kim-hub/kit/office";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Check, Entity, Index, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { RowOfCase, type RowOfCaseValues, WITH_CASE } from "../case-file/row-of-case.js";
import { Referred } from "../data-classes.js";
import { ReferralOffice } from "./referral-office.js";
import { RecordedReferralState, ReferralState } from "./referral-state.js";

type Values = RowOfCaseValues &
  Pick<Referral, "recipient" | "field" | "requestedOn" | "dueOn" | "recordedState" | "decidedOn"> &
  Partial<Pick<Referral, "toOffice" | "agreedOn" | "handedOverOn">>;

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
@Check({
  name: "referral_agreed_check",
  expression: "agreed_on is null or to_office is not null and agreed_on <= requested_on",
})
@Check({
  name: "referral_handed_over_check",
  expression: "handed_over_on is null or agreed_on is not null and handed_over_on >= requested_on",
})
export class Referral extends RowOfCase {
  @Field(() => String, { description: "The organisation, e.g. Migrationsberatung; never a person." })
  @Referred
  @Property({ type: "text" })
  readonly recipient: string;

  @Field(() => FieldOfNeed, { nullable: true, description: "Null where it concerns several." })
  @Referred
  @EnumColumn(FieldOfNeed, { nullable: true })
  readonly field: FieldOfNeed | null;

  @Field(() => LocalDate)
  @Referred
  @Property({ type: "date" })
  readonly requestedOn: string;

  @Field(() => LocalDate, { description: "By when an answer is due: 1 to 90 days after the request." })
  @Referred
  @Index()
  @Property({ type: "date" })
  readonly dueOn: string;

  @EnumColumn(RecordedReferralState)
  readonly recordedState: RecordedReferralState;

  @Field(() => LocalDate, { nullable: true, description: "Null while there is no answer." })
  @Referred
  @Property({ type: "date", nullable: true })
  readonly decidedOn: string | null;

  @Field(() => Office, {
    nullable: true,
    description: "The kind of the office where it is an immigration or naturalisation office; null for others.",
  })
  @Referred
  @EnumColumn(ReferralOffice, { nullable: true })
  readonly toOffice: Office | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "The day on which the client agreed that this office learns from a note that case management sent them (Einwilligung und Schweigepflichtentbindung); null without.",
  })
  @Referred
  @Property({ type: "date", nullable: true })
  readonly agreedOn: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The day on which the client got the first note (Übergabeschein); null where there is none.",
  })
  @Referred
  @Property({ type: "date", nullable: true })
  readonly handedOverOn: string | null;

  constructor(values: Values) {
    super(values);
    this.recipient = values.recipient;
    this.field = values.field;
    this.requestedOn = values.requestedOn;
    this.dueOn = values.dueOn;
    this.recordedState = values.recordedState;
    this.decidedOn = values.decidedOn;
    this.toOffice = values.toOffice ?? null;
    this.agreedOn = values.agreedOn ?? null;
    this.handedOverOn = values.handedOverOn ?? null;
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

  /** The values once the client has a note; a further note, of one that got lost, says the same quarter. */
  handedOver(on: string): Pick<Referral, "handedOverOn"> {
    if (this.toOffice === null || this.agreedOn === null)
      throw new ConflictError(
        "This Referral has no handover: it goes to no immigration or naturalisation office, or the client did not agree to it.",
      );
    const state = this.stateOn(on);
    if (state !== ReferralState.REQUESTED && state !== ReferralState.ACCEPTED)
      throw new ConflictError(`This Referral is ${withLabel(ReferralState, state)}: nobody is sent with it any more.`);

    return { handedOverOn: this.handedOverOn ?? on };
  }
}
