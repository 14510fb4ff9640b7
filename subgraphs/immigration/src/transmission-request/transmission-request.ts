import { EnumColumn } from "@kim-hub/kit/enum-column";
import { ConflictError } from "@kim-hub/kit/errors";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Check, Entity, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { Requested } from "../data-classes.js";
import { RowOfFile, type RowOfFileValues, WITH_FILE_UNCOUNTED } from "../immigration-file/row-of-file.js";
import { RequestOutcome } from "./request-outcome.js";

type Values = RowOfFileValues & Omit<TransmissionRequest, keyof RowOfFile | "answer">;

@ObjectType({
  description:
    "That another office made a single request for data of the file, and who answered it (Übermittlungsersuchen, §§ 87, 90 AufenthG). A person answers each; what was transmitted is not recorded, and nothing is drawn automatically.",
})
@Entity({ policies: WITH_FILE_UNCOUNTED })
@Check({ name: "transmission_request_order_check", expression: "answered_on >= asked_on" })
@Check({
  name: "transmission_request_answered_check",
  expression: "(answered_on is null) = (outcome is null) and (answered_on is null) = (answered_by is null)",
})
export class TransmissionRequest extends RowOfFile {
  @Field(() => String, { description: "The office that asked, not a person of it." })
  @Requested
  @Property({ type: "text" })
  readonly askedBy: string;

  @Field(() => String, { description: "The norm on which it asked, e.g. § 87 Abs. 1 AufenthG." })
  @Requested
  @Property({ type: "text" })
  readonly norm: string;

  @Field(() => LocalDate)
  @Requested
  @Property({ type: "date" })
  readonly askedOn: string;

  @Field(() => LocalDate, { nullable: true, description: "Null while nobody has answered." })
  @Requested
  @Property({ type: "date", nullable: true })
  readonly answeredOn: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Subject of the access token of who answered, which tells no name; null while nobody has.",
  })
  @Requested
  @Property({ type: "text", nullable: true })
  readonly answeredBy: string | null;

  @Field(() => RequestOutcome, { nullable: true, description: "Null while nobody has answered." })
  @Requested
  @EnumColumn(RequestOutcome, { nullable: true })
  readonly outcome: RequestOutcome | null;

  constructor(values: Values) {
    super(values);
    this.askedBy = values.askedBy;
    this.norm = values.norm;
    this.askedOn = values.askedOn;
    this.answeredOn = values.answeredOn;
    this.answeredBy = values.answeredBy;
    this.outcome = values.outcome;
  }

  /** The changes of an answer; a request is answered once. */
  answer({
    answeredOn,
    answeredBy,
    outcome,
  }: Record<"answeredOn" | "answeredBy", string> & { readonly outcome: RequestOutcome }): Pick<
    TransmissionRequest,
    "answeredOn" | "answeredBy" | "outcome"
  > {
    if (this.outcome !== null) throw new ConflictError("The request is answered already.");

    return { answeredOn, answeredBy, outcome };
  }
}
