import { EnumColumn } from "@kim-hub/kit/enum-column";
import { LocalDate } from "@kim-hub/kit/scalars";
import type { Transfer } from "@kim-hub/records/transfer";
import { TO_RECEIVER } from "@kim-hub/records/transfer-policies";
import { TransferState } from "@kim-hub/records/transfer-state";
import { nameSender } from "@kim-hub/records/transfer-triggers";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Transferred } from "../data-classes.js";
import { RowOfFile, type RowOfFileValues, WITH_FILE_UNCOUNTED } from "../immigration-file/row-of-file.js";

const NAME_SENDER = nameSender({ files: "immigration_file", file: "file_id" });

type Values = RowOfFileValues &
  Pick<FileTransfer, "toAuthority" | "requestedOn"> &
  Partial<Pick<FileTransfer, "state" | "decidedOn">>;

@ObjectType({
  description:
    "That a file is to go to another immigration office, because the person moved or the competence did (Abgabe der Ausländerakte). From the acceptance on the old office reads nothing of it; its counts of the time before stay. A file is offered to one office at a time; an offer that still waits when the file is handed over is REVOKED, and the file can be offered again. The new office knows the person under a pseudonym of its own, and the trust centre's link to the old one does not follow: it is to be made anew.",
})
@Entity({ policies: [...WITH_FILE_UNCOUNTED, TO_RECEIVER], triggers: [NAME_SENDER] })
@Unique({ name: "file_transfer_open_unique", properties: ["file"], where: "state = 'REQUESTED'" })
@Check({ name: "file_transfer_other_check", expression: "from_authority <> to_authority" })
@Check({ name: "file_transfer_decided_check", expression: "(decided_on is null) = (state = 'REQUESTED')" })
export class FileTransfer extends RowOfFile implements Transfer {
  @Field(() => ID, { description: "The office whose file it was (abgebende Behörde)." })
  @Transferred
  @Property({ type: "text" })
  readonly fromAuthority: string = "";

  @Field(() => ID, { description: "The office that is to take it over, e.g. ABH-05758 (übernehmende Behörde)." })
  @Transferred
  @Index()
  @Property({ type: "text" })
  readonly toAuthority: string;

  @Field(() => LocalDate)
  @Transferred
  @Property({ type: "date" })
  readonly requestedOn: string;

  @Field(() => TransferState)
  @Transferred
  @EnumColumn(TransferState)
  readonly state: TransferState;

  @Field(() => LocalDate, { nullable: true, description: "Null while there is no answer." })
  @Transferred
  @Property({ type: "date", nullable: true })
  readonly decidedOn: string | null;

  /** The person's at the old office, for the disclosure log. */
  @Property({ type: "text" })
  readonly pseudonym: string = "";

  constructor({ toAuthority, requestedOn, state, decidedOn = null, ...row }: Values) {
    super(row);
    this.toAuthority = toAuthority;
    this.requestedOn = requestedOn;
    this.state = state ?? TransferState.REQUESTED;
    this.decidedOn = decidedOn;
  }
}
