import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Council } from "../data-classes.js";
import { CitedRecord } from "../source/cited-record.js";
import { BodyMember } from "./body-member.js";
import { Sitting } from "./sitting.js";

@ObjectType({ description: "Whether an organisation with a seat attended a sitting (Anwesenheit)." })
@Entity()
export class Attendance extends CitedRecord {
  @Field(() => ID)
  @Council
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => Sitting, mapToPk: true, fieldName: "sitting_id", index: true })
  readonly sittingId: string;

  @ManyToOne({ entity: () => BodyMember, mapToPk: true, fieldName: "member_id", index: true })
  readonly memberId: string;

  @Field(() => Boolean)
  @Council
  @Property({ type: "boolean" })
  readonly attended: boolean;

  constructor(values: Omit<Attendance, "id" | "version">) {
    super(values);
    this.id = `${values.sittingId}-${values.memberId}`;
    this.sittingId = values.sittingId;
    this.memberId = values.memberId;
    this.attended = values.attended;
  }
}
