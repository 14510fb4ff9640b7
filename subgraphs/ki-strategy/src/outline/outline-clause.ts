import { Entity, Enum, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { Version } from "../history/version.js";
import { SourceDocument } from "../source/source-document.js";
import { Territory } from "../territory/territory.js";
import { ClauseStatus } from "./clause-status.js";
import { FundingOutline } from "./funding-outline.js";

@ObjectType({
  description:
    "How a funding outline takes a member municipality into account (Einbindung der kreisangehörigen Gemeinde).",
})
@Entity()
export class OutlineClause {
  @Field(() => ID)
  @Public
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => FundingOutline, mapToPk: true, fieldName: "outline_id", index: true })
  readonly outlineId: string;

  @ManyToOne({ entity: () => Territory, mapToPk: true, fieldName: "municipality_ags", index: true })
  readonly municipalityAgs: string;

  @Field(() => String, { description: "The outline's own words." })
  @Public
  @Property({ type: "text" })
  readonly clause: string;

  @Field(() => String, { nullable: true, description: "By which means it is included." })
  @Public
  @Property({ type: "text", nullable: true })
  readonly instrument: string | null;

  @Field(() => ClauseStatus, { nullable: true })
  @Public
  @Enum({ items: () => Object.values(ClauseStatus), nullable: true })
  readonly status: ClauseStatus | null;

  @ManyToOne({ entity: () => SourceDocument, mapToPk: true, fieldName: "source_id" })
  readonly sourceId: string;

  @Property({ type: "text" })
  readonly passage: string;

  @Version
  readonly version: number = 1;

  constructor(values: Omit<OutlineClause, "version">) {
    this.id = values.id;
    this.outlineId = values.outlineId;
    this.municipalityAgs = values.municipalityAgs;
    this.clause = values.clause;
    this.instrument = values.instrument;
    this.status = values.status;
    this.sourceId = values.sourceId;
    this.passage = values.passage;
  }
}
