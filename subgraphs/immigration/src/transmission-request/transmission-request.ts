import { randomUUID } from "node:crypto";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { ConflictError } from "@kim-hub/kit/errors";
import { refTo } from "@kim-hub/kit/ref-to";
import { dependentOf } from "@kim-hub/kit/row-level-security";
import { LocalDate } from "@kim-hub/kit/scalars";
import type { Ref } from "@mikro-orm/core";
import { Check, Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Status, Version } from "../data-classes.js";
import { ImmigrationFile } from "../immigration-file/immigration-file.js";
import { RequestOutcome } from "./request-outcome.js";

type Values = Omit<TransmissionRequest, "id" | "file" | "version" | "answer"> & {
  readonly id?: string;
  readonly file: ImmigrationFile | string;
};

@ObjectType({
  description:
    "That another office made a single request for data of the file, and who answered it (Übermittlungsersuchen, §§ 87, 90 AufenthG). A person answers each; what was transmitted is not recorded, and nothing is drawn automatically.",
})
@Entity({ policies: dependentOf("immigration_file", "file_id") })
@Check({ name: "transmission_request_order_check", expression: "answered_on >= asked_on" })
@Check({
  name: "transmission_request_answered_check",
  expression: "(answered_on is null) = (outcome is null) and (answered_on is null) = (answered_by is null)",
})
export class TransmissionRequest {
  @Field(() => ID)
  @Status
  @PrimaryKey({ type: "uuid" })
  readonly id: string;

  @ManyToOne({ entity: () => ImmigrationFile, ref: true, index: true })
  readonly file: Ref<ImmigrationFile>;

  @Field(() => String, { description: "The office that asked, not a person of it." })
  @Status
  @Property({ type: "text" })
  readonly askedBy: string;

  @Field(() => String, { description: "The norm on which it asked, e.g. § 87 Abs. 1 AufenthG." })
  @Status
  @Property({ type: "text" })
  readonly norm: string;

  @Field(() => LocalDate)
  @Status
  @Property({ type: "date" })
  readonly askedOn: string;

  @Field(() => LocalDate, { nullable: true, description: "Null while nobody has answered." })
  @Status
  @Property({ type: "date", nullable: true })
  readonly answeredOn: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Subject of the access token of who answered, which tells no name; null while nobody has.",
  })
  @Status
  @Property({ type: "text", nullable: true })
  readonly answeredBy: string | null;

  @Field(() => RequestOutcome, { nullable: true, description: "Null while nobody has answered." })
  @Status
  @EnumColumn(RequestOutcome, { nullable: true })
  readonly outcome: RequestOutcome | null;

  @Version
  readonly version: number = 1;

  constructor(values: Values) {
    this.id = values.id ?? randomUUID();
    this.file = refTo(ImmigrationFile, values.file);
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
