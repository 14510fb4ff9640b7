import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { ReportingDuty } from "../body/reporting-duty.js";
import { Council } from "../data-classes.js";
import { CitedRecord } from "../source/cited-record.js";
import { CouncilPaper } from "./council-paper.js";

@ObjectType({ description: "A paper by which a duty to report was fulfilled (Bericht)." })
@Entity()
export class DutyReport extends CitedRecord {
  @Field(() => ID)
  @Council
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => ReportingDuty, mapToPk: true, fieldName: "duty_id", index: true })
  readonly dutyId: string;

  @ManyToOne({ entity: () => CouncilPaper, mapToPk: true, fieldName: "paper_id" })
  readonly paperId: string;

  @Field(() => String, {
    description: "When the body had it before it: day, month or year as far as a document gives it.",
  })
  @Council
  @Property({ type: "text" })
  readonly given: string;

  constructor(values: Omit<DutyReport, "id" | "version">) {
    super(values);
    this.id = `${values.dutyId}-${values.paperId}`;
    this.dutyId = values.dutyId;
    this.paperId = values.paperId;
    this.given = values.given;
  }
}
