import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { ReportingDuty } from "../body/reporting-duty.js";
import { Public } from "../data-classes.js";
import { Version } from "../history/version.js";
import { SourceDocument } from "../source/source-document.js";
import { CouncilPaper } from "./council-paper.js";

@ObjectType({ description: "A paper by which a duty to report was fulfilled (Bericht)." })
@Entity()
export class DutyReport {
  @Field(() => ID)
  @Public
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => ReportingDuty, mapToPk: true, fieldName: "duty_id", index: true })
  readonly dutyId: string;

  @ManyToOne({ entity: () => CouncilPaper, mapToPk: true, fieldName: "paper_id" })
  readonly paperId: string;

  @Field(() => String, {
    description: "When the body had it before it: day, month or year as far as a document gives it.",
  })
  @Public
  @Property({ type: "text" })
  readonly given: string;

  @ManyToOne({ entity: () => SourceDocument, mapToPk: true, fieldName: "source_id" })
  readonly sourceId: string;

  @Property({ type: "text" })
  readonly passage: string;

  @Version
  readonly version: number = 1;

  constructor(values: Omit<DutyReport, "id" | "version">) {
    this.id = `${values.dutyId}-${values.paperId}`;
    this.dutyId = values.dutyId;
    this.paperId = values.paperId;
    this.given = values.given;
    this.sourceId = values.sourceId;
    this.passage = values.passage;
  }
}
