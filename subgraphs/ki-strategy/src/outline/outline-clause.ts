import { EnumColumn } from "@kim-hub/kit/enum-column";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Funding } from "../data-classes.js";
import { CitedRecord } from "../source/cited-record.js";
import { Territory } from "../territory/territory.js";
import { ClauseStatus } from "./clause-status.js";
import { FundingOutline } from "./funding-outline.js";

@ObjectType({
  description:
    "How a funding outline takes a member municipality into account (Einbindung der kreisangehörigen Gemeinde).",
})
@Entity()
export class OutlineClause extends CitedRecord {
  @Field(() => ID)
  @Funding
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => FundingOutline, mapToPk: true, fieldName: "outline_id", index: true })
  readonly outlineId: string;

  @ManyToOne({ entity: () => Territory, mapToPk: true, fieldName: "municipality_ags", index: true })
  readonly municipalityAgs: string;

  @Field(() => String, { description: "The outline's own words." })
  @Funding
  @Property({ type: "text" })
  readonly clause: string;

  @Field(() => String, { nullable: true, description: "By which means it is included." })
  @Funding
  @Property({ type: "text", nullable: true })
  readonly instrument: string | null;

  @Field(() => ClauseStatus, { nullable: true })
  @Funding
  @EnumColumn(ClauseStatus, { nullable: true })
  readonly status: ClauseStatus | null;

  constructor(values: Omit<OutlineClause, "version">) {
    super(values);
    this.id = values.id;
    this.outlineId = values.outlineId;
    this.municipalityAgs = values.municipalityAgs;
    this.clause = values.clause;
    this.instrument = values.instrument;
    this.status = values.status;
  }
}
