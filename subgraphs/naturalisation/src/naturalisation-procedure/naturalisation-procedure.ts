import { EnumColumn } from "@kim-hub/kit/enum-column";
import { FOR_FIGURES, OWN_UNTIL_TRANSFERRED, UNDER_MANDATE } from "@kim-hub/kit/row-level-security";
import { LocalDate } from "@kim-hub/kit/scalars";
import { REGISTER_PERSON } from "@kim-hub/records/person-register";
import { createPersonalFile, type PersonalFileValues } from "@kim-hub/records/personal-file";
import { FOR_TRANSFER } from "@kim-hub/records/transfer-policies";
import { transferTriggers } from "@kim-hub/records/transfer-triggers";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Identity, Status } from "../data-classes.js";
import { NaturalisationBasis } from "./naturalisation-basis.js";
import { ProcedureDecision } from "./procedure-decision.js";
import { ProcedureState, procedureState } from "./procedure-state.js";

/** The values that not every procedure has. */
const NOTHING_YET = {
  mainFileReference: null,
  firstContactOn: null,
  appointmentOn: null,
  receivedOn: null,
  transferredFrom: null,
  transferredFromOn: null,
  decision: null,
  decidedOn: null,
  transferredTo: null,
  transferredOn: null,
  continuedAs: null,
  handoverDueOn: null,
  handedOverOn: null,
};

interface OwnValues {
  readonly basis: NaturalisationBasis;
  readonly mainFileReference: string | null;
  readonly firstContactOn: string | null;
  readonly appointmentOn: string | null;
  readonly receivedOn: string | null;
  readonly transferredFrom: string | null;
  readonly transferredFromOn: string | null;
  readonly decision: ProcedureDecision | null;
  readonly decidedOn: string | null;
  readonly transferredTo: string | null;
  readonly transferredOn: string | null;
  readonly continuedAs: string | null;
  readonly handoverDueOn: string | null;
  readonly handedOverOn: string | null;
}

type Values = PersonalFileValues & Pick<OwnValues, "basis"> & Partial<OwnValues>;

const File = createPersonalFile({
  Identity,
  Content: Status,
  authority: "The naturalisation office (Einbürgerungsbehörde) that keeps the file, e.g. EBH-05711.",
});

/** Between which tables files go to other authorities, and what says that one has ended here. */
const TABLES = {
  files: "naturalisation_procedure",
  transfers: "procedure_transfer",
  file: "procedure_id",
  ended: "decision",
};

@ObjectType({
  description: "The procedure that one naturalisation office conducts for one person (Einbürgerungsverfahren).",
})
@Entity({
  policies: [OWN_UNTIL_TRANSFERRED, UNDER_MANDATE, FOR_FIGURES, FOR_TRANSFER],
  triggers: [REGISTER_PERSON, ...transferTriggers(TABLES)],
})
@Unique({ properties: ["authorityId", "fileReference"] })
@Index({ properties: ["authorityId", "receivedOn"] })
@Check({ name: "naturalisation_procedure_decided_check", expression: "(decision is null) = (decided_on is null)" })
@Check({
  name: "naturalisation_procedure_order_check",
  expression: "received_on <= decided_on and transferred_from_on <= decided_on and decided_on <= handed_over_on",
})
@Check({
  name: "naturalisation_procedure_handover_check",
  expression: "handed_over_on is null or decision = 'GRANTED'",
})
export class NaturalisationProcedure extends File implements OwnValues {
  @Field(() => NaturalisationBasis)
  @Status
  @EnumColumn(NaturalisationBasis)
  readonly basis: NaturalisationBasis;

  @Field(() => String, {
    nullable: true,
    description:
      "File reference of the main procedure, in the same office, of the person with whom this one is naturalised (Miteinbürgerung, § 10 Abs. 2 StAG); null for others.",
  })
  @Identity
  @Property({ type: "text", nullable: true })
  readonly mainFileReference: string | null;

  @Field(() => LocalDate, { nullable: true, description: "When the person first asked the office (Erstkontakt)." })
  @Status
  @Property({ type: "date", nullable: true })
  readonly firstContactOn: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "Appointment for counselling or for handing in the application (Termin zur Beratung oder Antragsabgabe).",
  })
  @Status
  @Property({ type: "date", nullable: true })
  readonly appointmentOn: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "Local date of receipt of the application (Antragseingang), at whatever office it was handed in; null while there has only been counselling.",
  })
  @Status
  @Property({ type: "date", nullable: true })
  readonly receivedOn: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The naturalisation office that passed the procedure on to this one (abgebende Behörde).",
  })
  @Status
  @Property({ type: "text", nullable: true })
  readonly transferredFrom: string | null;

  @Field(() => LocalDate, { nullable: true, description: "Day of taking over (Übernahme)." })
  @Status
  @Property({ type: "date", nullable: true })
  readonly transferredFromOn: string | null;

  @Field(() => ProcedureDecision, { nullable: true, description: "Null while the procedure is pending." })
  @Status
  @EnumColumn(ProcedureDecision, { nullable: true })
  readonly decision: ProcedureDecision | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Day of the decision, the withdrawal or the transfer, whichever ended the procedure here.",
  })
  @Status
  @Property({ type: "date", nullable: true })
  readonly decidedOn: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The naturalisation office to which the procedure was passed on (übernehmende Behörde).",
  })
  @Status
  @Property({ type: "text", nullable: true })
  readonly transferredTo: string | null;

  /** Since when another office of this database goes on with it: from then on its old office's staff read nothing of it, and figures still count it. */
  @Property({ type: "date", nullable: true })
  readonly transferredOn: string | null;

  /** The procedure with which the other office goes on; its marks hold for this one too. */
  @Property({ type: "uuid", nullable: true, index: true })
  readonly continuedAs: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Day agreed for handing over the certificate (Termin zur Aushändigung).",
  })
  @Status
  @Property({ type: "date", nullable: true })
  readonly handoverDueOn: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Day of handing over the certificate, from which the person is German (Aushändigung, § 16 StAG).",
  })
  @Status
  @Property({ type: "date", nullable: true })
  readonly handedOverOn: string | null;

  constructor(values: Values) {
    super(values);
    const own: OwnValues = { ...NOTHING_YET, ...values };
    this.basis = own.basis;
    this.mainFileReference = own.mainFileReference;
    this.firstContactOn = own.firstContactOn;
    this.appointmentOn = own.appointmentOn;
    this.receivedOn = own.receivedOn;
    this.transferredFrom = own.transferredFrom;
    this.transferredFromOn = own.transferredFromOn;
    this.decision = own.decision;
    this.decidedOn = own.decidedOn;
    this.transferredTo = own.transferredTo;
    this.transferredOn = own.transferredOn;
    this.continuedAs = own.continuedAs;
    this.handoverDueOn = own.handoverDueOn;
    this.handedOverOn = own.handedOverOn;
  }
  @Field(() => ProcedureState)
  @Status
  get state(): ProcedureState {
    return procedureState(this);
  }
}
