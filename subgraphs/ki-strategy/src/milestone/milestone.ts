import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { DatePrecision } from "../partial-date/date-precision.js";
import { precisionOf, slipDays } from "../partial-date/partial-date.js";
import { CitedRecord } from "../source/cited-record.js";
import { SourceDocument } from "../source/source-document.js";
import { Territory } from "../territory/territory.js";

@ObjectType({
  description: "Something that was to happen or happened in the programme (Meilenstein), planned and actual.",
})
@Entity()
export class Milestone extends CitedRecord {
  @Field(() => ID)
  @Public
  @PrimaryKey({ type: "text" })
  readonly id: string;

  /** Null for the state (Land). */
  @ManyToOne({
    entity: () => Territory,
    mapToPk: true,
    nullable: true,
    deleteRule: "no action",
    fieldName: "territory_ags",
    index: true,
  })
  readonly territoryAgs: string | null;

  @Field(() => String)
  @Public
  @Property({ type: "text" })
  readonly title: string;

  @Field(() => String, {
    nullable: true,
    description:
      "When something that lasts began (Beginn), as far as the document gives it; its end is planned and actual. Null for what happens at once.",
  })
  @Public
  @Property({ type: "text", nullable: true })
  readonly start: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Day, month or year as far as the document gives it: 2020-11-30, 2020-03 or 2023; null where there was no plan.",
  })
  @Public
  @Property({ type: "text", nullable: true })
  readonly planned: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Day, month or year as far as the document gives it; null where it has not happened or no date is recorded.",
  })
  @Public
  @Property({ type: "text", nullable: true })
  readonly actual: string | null;

  @Field(() => String, { nullable: true, description: "The document's own words for the date." })
  @Public
  @Property({ type: "text", nullable: true })
  readonly wording: string | null;

  @Field(() => String, {
    nullable: true,
    description: "How the words were read as a date, or what became of the plan.",
  })
  @Public
  @Property({ type: "text", nullable: true })
  readonly remark: string | null;

  /** Where a later document says when it happened. */
  @ManyToOne({
    entity: () => SourceDocument,
    mapToPk: true,
    nullable: true,
    deleteRule: "no action",
    fieldName: "actual_source_id",
  })
  readonly actualSourceId: string | null;

  @Property({ type: "text", nullable: true })
  readonly actualPassage: string | null;

  constructor(
    values: Omit<Milestone, "startPrecision" | "plannedPrecision" | "actualPrecision" | "slipDays" | "version">,
  ) {
    super(values);
    this.id = values.id;
    this.territoryAgs = values.territoryAgs;
    this.title = values.title;
    this.start = values.start;
    this.planned = values.planned;
    this.actual = values.actual;
    this.wording = values.wording;
    this.remark = values.remark;
    this.actualSourceId = values.actualSourceId;
    this.actualPassage = values.actualPassage;
  }

  @Field(() => DatePrecision, { nullable: true })
  @Public
  get startPrecision(): DatePrecision | null {
    return precisionOf(this.start);
  }

  @Field(() => DatePrecision, { nullable: true })
  @Public
  get plannedPrecision(): DatePrecision | null {
    return precisionOf(this.planned);
  }

  @Field(() => DatePrecision, { nullable: true })
  @Public
  get actualPrecision(): DatePrecision | null {
    return precisionOf(this.actual);
  }

  @Field(() => Int, {
    nullable: true,
    description:
      "Days late, negative where early; null where planned or actual is missing. A month counts from its last day as planned and to its first day as actual: the least slip that the dates allow.",
  })
  @Public
  get slipDays(): number | null {
    return this.planned === null || this.actual === null ? null : slipDays(this.planned, this.actual);
  }
}
