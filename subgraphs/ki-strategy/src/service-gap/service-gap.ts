import { EnumColumn } from "@kim-hub/kit/enum-column";
import { FieldOfNeed } from "@kim-hub/kit/field-of-need";
import { ServiceGapType } from "@kim-hub/kit/service-gap-type";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { CitedRecord } from "../source/cited-record.js";
import { Territory } from "../territory/territory.js";
import { ServiceGapStatus } from "./service-gap-status.js";

@ObjectType({ description: "A structural lack that work on cases brings to light (Versorgungslücke)." })
@Entity()
export class ServiceGap extends CitedRecord {
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
      "What the territory calls a gap of this kind, e.g. „generatives Thema“; null where it says no other word.",
  })
  @Public
  @Property({ type: "text", nullable: true })
  readonly localTerm: string | null;

  @Field(() => ServiceGapType)
  @Public
  @EnumColumn(ServiceGapType)
  readonly type: ServiceGapType;

  @Field(() => FieldOfNeed, { nullable: true, description: "Null where it concerns every field." })
  @Public
  @EnumColumn(FieldOfNeed, { nullable: true })
  readonly field: FieldOfNeed | null;

  /** In how many cases it was reported; null where no source counts them. It leaves only through the disclosure control. */
  @Property({ type: "integer", nullable: true })
  readonly caseCount: number | null;

  @Field(() => String, { nullable: true, description: "Day, month or year as far as a document gives it." })
  @Public
  @Property({ type: "text", nullable: true })
  readonly firstReported: string | null;

  @Field(() => ServiceGapStatus)
  @Public
  @EnumColumn(ServiceGapStatus)
  readonly status: ServiceGapStatus;

  constructor(values: Omit<ServiceGap, "version">) {
    super(values);
    this.id = values.id;
    this.territoryAgs = values.territoryAgs;
    this.title = values.title;
    this.localTerm = values.localTerm;
    this.type = values.type;
    this.field = values.field;
    this.caseCount = values.caseCount;
    this.firstReported = values.firstReported;
    this.status = values.status;
  }
}
