import { Decimal, LocalDate } from "@kim-hub/kit/scalars";
import { DecimalType } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { CitedRecord } from "../source/cited-record.js";
import { Territory } from "../territory/territory.js";

@ObjectType({
  description: "What a document says of a member municipality for a time (Einbindung der kreisangehörigen Gemeinde).",
})
@Entity()
export class MunicipalityFact extends CitedRecord {
  @Field(() => ID)
  @Public
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => Territory, mapToPk: true, fieldName: "municipality_ags", index: true })
  readonly municipalityAgs: string;

  @Field(() => LocalDate, { nullable: true, description: "First day; null where no beginning is recorded." })
  @Public
  @Property({ type: "date", nullable: true })
  readonly validFrom: string | null;

  @Field(() => LocalDate, { nullable: true, description: "Last day; null while it lasts." })
  @Public
  @Property({ type: "date", nullable: true })
  readonly validTo: string | null;

  @Field(() => Boolean, { nullable: true })
  @Public
  @Property({ type: "boolean", nullable: true })
  readonly ownYouthOffice: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Integrationsrat or Integrationsausschuss." })
  @Public
  @Property({ type: "boolean", nullable: true })
  readonly integrationCouncil: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it shares the common integration concept of the Kreis (§ 9 Abs. 2 TIntG).",
  })
  @Public
  @Property({ type: "boolean", nullable: true })
  readonly inCommonConcept: boolean | null;

  @Field(() => Decimal, { nullable: true })
  @Public
  @Property({ type: new DecimalType("string"), precision: 5, scale: 2, nullable: true })
  readonly casemanagerFte: string | null;

  constructor(values: Omit<MunicipalityFact, "isValidOn" | "version">) {
    super(values);
    this.id = values.id;
    this.municipalityAgs = values.municipalityAgs;
    this.validFrom = values.validFrom;
    this.validTo = values.validTo;
    this.ownYouthOffice = values.ownYouthOffice;
    this.integrationCouncil = values.integrationCouncil;
    this.inCommonConcept = values.inCommonConcept;
    this.casemanagerFte = values.casemanagerFte;
  }

  isValidOn(date: string): boolean {
    return (this.validFrom === null || this.validFrom <= date) && (this.validTo === null || date <= this.validTo);
  }
}
