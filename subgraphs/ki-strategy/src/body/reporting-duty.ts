import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Council } from "../data-classes.js";
import { CitedRecord } from "../source/cited-record.js";
import { Body } from "./body.js";

@ObjectType({ description: "The duty to report to a body (Berichtspflicht), and whether it is fulfilled." })
@Entity()
export class ReportingDuty extends CitedRecord {
  @Field(() => ID)
  @Council
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => Body, mapToPk: true, fieldName: "body_id", index: true })
  readonly bodyId: string;

  @Field(() => String, { description: "What the report is and who gives it." })
  @Council
  @Property({ type: "text" })
  readonly instrument: string;

  @Field(() => String, { nullable: true, description: "How often, in the source's words, e.g. „regelmäßig“." })
  @Council
  @Property({ type: "text", nullable: true })
  readonly frequency: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many months may pass between two reports; null where the source does not say.",
  })
  @Council
  @Property({ type: "integer", nullable: true })
  readonly intervalMonths: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Since when (Beginn), as far as the document gives it: the first report is due an interval later; null where it does not say.",
  })
  @Council
  @Property({ type: "text", nullable: true })
  readonly since: string | null;

  /** The next report as a document states it. */
  @Property({ type: "date", nullable: true })
  readonly statedNextAt: string | null;

  constructor(values: Omit<ReportingDuty, "version">) {
    super(values);
    this.id = values.id;
    this.bodyId = values.bodyId;
    this.instrument = values.instrument;
    this.frequency = values.frequency;
    this.intervalMonths = values.intervalMonths;
    this.since = values.since;
    this.statedNextAt = values.statedNextAt;
  }
}
