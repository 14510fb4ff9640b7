import { EnumColumn } from "@kim-hub/kit/enum-column";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Check, Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Authority } from "../authority/authority.js";
import { Agreed, agreedFor } from "../data-classes.js";
import { CitedRecord } from "../source/cited-record.js";
import { Territory } from "../territory/territory.js";
import { AgreementKind } from "./agreement-kind.js";

/** By it the trust centre adds how often parts of paths were retrieved on it. */
@Directive(`@key(fields: "id")`)
@ObjectType({
  description:
    "That an authority agreed with somebody how its data are retrieved or processed, with approval and notice to the supervisory authority (Abrufverfahren, § 79 SGB X; Auftragsverarbeitung, § 80 SGB X, Art. 28 DSGVO).",
})
@Entity()
@Check({ name: "agreement_interval_check", expression: "valid_to >= valid_from" })
export class Agreement extends CitedRecord {
  @Field(() => ID)
  @agreedFor("trust-centre")
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => Territory, mapToPk: true, fieldName: "territory_ags", index: true })
  readonly territoryAgs: string;

  @Field(() => ID, { name: "agency", description: "The authority (Behörde) that it binds, e.g. CM-05711." })
  @agreedFor("trust-centre")
  @ManyToOne({ entity: () => Authority, mapToPk: true, fieldName: "authority_id", index: true })
  readonly authorityId: string;

  @Field(() => AgreementKind)
  @Agreed
  @EnumColumn(AgreementKind)
  readonly kind: AgreementKind;

  @Field(() => String, { description: "With whom: who retrieves, or processes on behalf (Auftragnehmer)." })
  @Agreed
  @Property({ type: "text" })
  readonly party: string;

  @Field(() => String, {
    nullable: true,
    description: "Who approved it (Genehmigung), by office and not by name; null where nobody has.",
  })
  @Agreed
  @Property({ type: "text", nullable: true })
  readonly approvedBy: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The day on which the supervisory authority was notified (Anzeige); null where it was not.",
  })
  @Agreed
  @Property({ type: "date", nullable: true })
  readonly notifiedOn: string | null;

  @Field(() => LocalDate, { description: "First day." })
  @agreedFor("trust-centre")
  @Property({ type: "date" })
  readonly validFrom: string;

  @Field(() => LocalDate, { nullable: true, description: "Last day; null where it is open-ended." })
  @agreedFor("trust-centre")
  @Property({ type: "date", nullable: true })
  readonly validTo: string | null;

  constructor(values: Omit<Agreement, "soundFrom" | "version">) {
    super(values);
    this.id = values.id;
    this.territoryAgs = values.territoryAgs;
    this.authorityId = values.authorityId;
    this.kind = values.kind;
    this.party = values.party;
    this.approvedBy = values.approvedBy;
    this.notifiedOn = values.notifiedOn;
    this.validFrom = values.validFrom;
    this.validTo = values.validTo;
  }

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "The first day on which it may be used: approved, notified and begun; null where approval or notice is missing.",
  })
  @agreedFor("trust-centre")
  get soundFrom(): string | null {
    const { approvedBy, notifiedOn, validFrom } = this;
    if (approvedBy === null || notifiedOn === null) return null;

    return notifiedOn > validFrom ? notifiedOn : validFrom;
  }
}
