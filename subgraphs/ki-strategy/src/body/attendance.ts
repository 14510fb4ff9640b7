import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { Version } from "../history/version.js";
import { SourceDocument } from "../source/source-document.js";
import { BodyMember } from "./body-member.js";
import { Sitting } from "./sitting.js";

@ObjectType({ description: "Whether an organisation with a seat attended a sitting (Anwesenheit)." })
@Entity()
export class Attendance {
  @Field(() => ID)
  @Public
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => Sitting, mapToPk: true, fieldName: "sitting_id", index: true })
  readonly sittingId: string;

  @ManyToOne({ entity: () => BodyMember, mapToPk: true, fieldName: "member_id", index: true })
  readonly memberId: string;

  @Field(() => Boolean)
  @Public
  @Property({ type: "boolean" })
  readonly attended: boolean;

  @ManyToOne({ entity: () => SourceDocument, mapToPk: true, fieldName: "source_id" })
  readonly sourceId: string;

  @Property({ type: "text" })
  readonly passage: string;

  @Version
  readonly version: number = 1;

  constructor(values: Omit<Attendance, "id" | "version">) {
    this.id = `${values.sittingId}-${values.memberId}`;
    this.sittingId = values.sittingId;
    this.memberId = values.memberId;
    this.attended = values.attended;
    this.sourceId = values.sourceId;
    this.passage = values.passage;
  }
}
