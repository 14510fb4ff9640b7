import { EnumColumn } from "@kim-hub/kit/enum-column";
import { ProviderKind } from "@kim-hub/kit/provider-kind";
import { Decimal } from "@kim-hub/kit/scalars";
import { DecimalType } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Authority } from "../authority/authority.js";
import { Public } from "../data-classes.js";
import { CitedRecord } from "../source/cited-record.js";
import { Territory } from "../territory/territory.js";
import { DataProtectionRegime } from "./data-protection-regime.js";

@ObjectType({
  description:
    "Who does case management in one municipality for a time (Träger des Case Managements); there may be several at once.",
})
@Entity()
export class CaseManagementProvider extends CitedRecord {
  @Field(() => ID)
  @Public
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => Territory, mapToPk: true, fieldName: "municipality_ags", index: true })
  readonly municipalityAgs: string;

  @Field(() => ProviderKind)
  @Public
  @EnumColumn(ProviderKind)
  readonly kind: ProviderKind;

  /** The office, where it is one that is recorded. */
  @ManyToOne({
    entity: () => Authority,
    mapToPk: true,
    nullable: true,
    deleteRule: "no action",
    fieldName: "authority_id",
  })
  readonly authorityId: string | null;

  @Field(() => String, { nullable: true, description: "The provider by name, where it is no recorded authority." })
  @Public
  @Property({ type: "text", nullable: true })
  readonly organisation: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Who employs the case managers (Anstellungsträger, Dienstaufsicht); null where no source says.",
  })
  @Public
  @Property({ type: "text", nullable: true })
  readonly employer: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Who supervises their work (Fachaufsicht); it may differ from the employer.",
  })
  @Public
  @Property({ type: "text", nullable: true })
  readonly supervision: string | null;

  @Field(() => DataProtectionRegime, { nullable: true, description: "Null where no source says." })
  @Public
  @EnumColumn(DataProtectionRegime, { nullable: true })
  readonly regime: DataProtectionRegime | null;

  @Field(() => String, {
    nullable: true,
    description: "Since when: day, month or year as far as the document gives it; null where it gives none.",
  })
  @Public
  @Property({ type: "text", nullable: true })
  readonly validFrom: string | null;

  @Field(() => String, { nullable: true, description: "Until when; null while it lasts." })
  @Public
  @Property({ type: "text", nullable: true })
  readonly validTo: string | null;

  @Field(() => Decimal, { nullable: true, description: "Full-time equivalents (VZÄ) for this municipality." })
  @Public
  @Property({ type: new DecimalType("string"), precision: 5, scale: 2, nullable: true })
  readonly fte: string | null;

  constructor(values: Omit<CaseManagementProvider, "version">) {
    super(values);
    this.id = values.id;
    this.municipalityAgs = values.municipalityAgs;
    this.kind = values.kind;
    this.authorityId = values.authorityId;
    this.organisation = values.organisation;
    this.employer = values.employer;
    this.supervision = values.supervision;
    this.regime = values.regime;
    this.validFrom = values.validFrom;
    this.validTo = values.validTo;
    this.fte = values.fte;
  }
}
