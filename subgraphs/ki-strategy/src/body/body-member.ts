import { EnumColumn } from "@kim-hub/kit/enum-column";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Council } from "../data-classes.js";
import { CitedRecord } from "../source/cited-record.js";
import { ActorKind } from "./actor-kind.js";
import { Body } from "./body.js";

@ObjectType({ description: "A seat of an organisation in a body (Mitgliedschaft): never a person by name." })
@Entity()
export class BodyMember extends CitedRecord {
  @Field(() => ID)
  @Council
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => Body, mapToPk: true, fieldName: "body_id", index: true })
  readonly bodyId: string;

  @Field(() => String, { description: "The organisation that holds the seat." })
  @Council
  @Property({ type: "text" })
  readonly organisation: string;

  @Field(() => ActorKind)
  @Council
  @EnumColumn(ActorKind)
  readonly kind: ActorKind;

  @Field(() => String, {
    nullable: true,
    description: "Function in the body (Funktion, Sitz); null where the source names none.",
  })
  @Council
  @Property({ type: "text", nullable: true })
  readonly seat: string | null;

  @Field(() => LocalDate, { nullable: true, description: "First day; null where no beginning is recorded." })
  @Council
  @Property({ type: "date", nullable: true })
  readonly from: string | null;

  @Field(() => LocalDate, { nullable: true, description: "Last day; null while it lasts." })
  @Council
  @Property({ type: "date", nullable: true })
  readonly to: string | null;

  constructor(values: Omit<BodyMember, "isSeatedOn" | "version">) {
    super(values);
    this.id = values.id;
    this.bodyId = values.bodyId;
    this.organisation = values.organisation;
    this.kind = values.kind;
    this.seat = values.seat;
    this.from = values.from;
    this.to = values.to;
  }

  /** Whether the seat may have been held on that day: an end or beginning that is not recorded excludes nothing. */
  isSeatedOn(date: string): boolean {
    return (this.from === null || this.from <= date) && (this.to === null || date <= this.to);
  }
}
