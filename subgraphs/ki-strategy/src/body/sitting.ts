import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Council } from "../data-classes.js";
import { DatePrecision } from "../partial-date/date-precision.js";
import { precisionOf } from "../partial-date/partial-date.js";
import { CitedRecord } from "../source/cited-record.js";
import { Body } from "./body.js";

@ObjectType({ description: "A sitting of a body (Sitzung)." })
@Entity()
export class Sitting extends CitedRecord {
  @Field(() => ID)
  @Council
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => Body, mapToPk: true, fieldName: "body_id", index: true })
  readonly bodyId: string;

  @Field(() => String, {
    description: "A day such as 2021-02-04, or a month such as 2021-01 where the source gives no day.",
  })
  @Council
  @Property({ type: "text" })
  readonly date: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it is held in public (öffentlich); null where the source does not say.",
  })
  @Council
  @Property({ type: "boolean", nullable: true })
  readonly isPublic: boolean | null;

  @Field(() => Boolean, {
    name: "held",
    nullable: true,
    description: "Whether it took place (stattgefunden); null where no source says so, as where a paper only plans it.",
  })
  @Council
  @Property({ type: "boolean", nullable: true })
  readonly isHeld: boolean | null;

  constructor(values: Omit<Sitting, "id" | "datePrecision" | "version">) {
    super(values);
    this.id = `${values.bodyId}-${values.date}`;
    this.bodyId = values.bodyId;
    this.date = values.date;
    this.isPublic = values.isPublic;
    this.isHeld = values.isHeld;
  }

  @Field(() => DatePrecision, { nullable: true })
  @Council
  get datePrecision(): DatePrecision | null {
    return precisionOf(this.date);
  }
}
