import { EnumColumn } from "@kim-hub/kit/enum-column";
import { LocalDate } from "@kim-hub/kit/scalars";
import type { Transfer } from "@kim-hub/records/transfer";
import { TO_RECEIVER } from "@kim-hub/records/transfer-policies";
import { TransferState } from "@kim-hub/records/transfer-state";
import { nameSender } from "@kim-hub/records/transfer-triggers";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { RowOfCase, type RowOfCaseValues, WITH_CASE } from "../case-file/row-of-case.js";
import { Transferred } from "../data-classes.js";

const NAME_SENDER = nameSender({ files: "case_management_case", file: "case_file_id" });

type Values = RowOfCaseValues &
  Pick<CaseTransfer, "toAuthority" | "requestedOn" | "consentOn"> &
  Partial<Pick<CaseTransfer, "state" | "decidedOn">>;

@ObjectType({
  description:
    "That a case is to go to another provider for good (Fallübergabe), with the client's consent. From the acceptance on the old provider reads nothing of it; its counts stay. A case is offered to one provider at a time; an offer that still waits when the case is closed is REVOKED, and the case can be offered again. To send a client somewhere for one matter there is `Referral`.",
})
@Entity({ policies: [...WITH_CASE, TO_RECEIVER], triggers: [NAME_SENDER] })
@Unique({ name: "case_transfer_open_unique", properties: ["caseFile"], where: "state = 'REQUESTED'" })
@Check({ name: "case_transfer_other_check", expression: "from_authority <> to_authority" })
@Check({ name: "case_transfer_consent_check", expression: "consent_on <= requested_on" })
@Check({ name: "case_transfer_decided_check", expression: "(decided_on is null) = (state = 'REQUESTED')" })
export class CaseTransfer extends RowOfCase implements Transfer {
  @Field(() => ID, { description: "The provider whose case it was." })
  @Transferred
  @Property({ type: "text" })
  readonly fromAuthority: string = "";

  @Field(() => ID, { description: "The provider that is to take it over, e.g. CM-05711-CARITAS." })
  @Transferred
  @Index()
  @Property({ type: "text" })
  readonly toAuthority: string;

  @Field(() => LocalDate)
  @Transferred
  @Property({ type: "date" })
  readonly requestedOn: string;

  @Field(() => LocalDate, {
    description: "The day of the client's consent (Einwilligung), not after the request.",
  })
  @Transferred
  @Property({ type: "date" })
  readonly consentOn: string;

  @Field(() => TransferState)
  @Transferred
  @EnumColumn(TransferState)
  readonly state: TransferState;

  @Field(() => LocalDate, { nullable: true, description: "Null while there is no answer." })
  @Transferred
  @Property({ type: "date", nullable: true })
  readonly decidedOn: string | null;

  /** The client's at the old provider, for the disclosure log. */
  @Property({ type: "text" })
  readonly pseudonym: string = "";

  constructor({ toAuthority, requestedOn, consentOn, state, decidedOn = null, ...row }: Values) {
    super(row);
    this.toAuthority = toAuthority;
    this.requestedOn = requestedOn;
    this.consentOn = consentOn;
    this.state = state ?? TransferState.REQUESTED;
    this.decidedOn = decidedOn;
  }
}
