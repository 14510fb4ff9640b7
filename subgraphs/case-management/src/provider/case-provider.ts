import { randomUUID } from "node:crypto";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { ProviderKind } from "@kim-hub/kit/provider-kind";
import { LocalDate } from "@kim-hub/kit/scalars";
import { createVersion } from "@kim-hub/records/version";
import { Check, Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { OWN_STATEMENTS } from "./own-statements.js";
import { ProviderRegime } from "./provider-regime.js";

const Version = createVersion(Public);

type Values = Omit<CaseProvider, "id" | "version"> & Partial<Pick<CaseProvider, "id">>;

@ObjectType({
  description:
    "A provider of case management as it describes itself for a time (Träger des Case Managements): each keeps the rows of its cases apart.",
})
@Entity({ policies: OWN_STATEMENTS })
@Check({ name: "case_provider_interval_check", expression: "valid_to >= valid_from" })
export class CaseProvider {
  @Field(() => ID)
  @Public
  @PrimaryKey({ type: "uuid" })
  readonly id: string;

  @Field(() => ID, { description: "The provider as authority of its rows, e.g. CM-05711 or CM-05711-CARITAS." })
  @Public
  @Property({ type: "text", index: true })
  readonly authorityId: string;

  @Field(() => String)
  @Public
  @Property({ type: "text" })
  readonly name: string;

  @Field(() => ProviderKind)
  @Public
  @EnumColumn(ProviderKind)
  readonly kind: ProviderKind;

  @Field(() => ProviderRegime)
  @Public
  @EnumColumn(ProviderRegime)
  readonly regime: ProviderRegime;

  @Field(() => String, { description: "Who employs the case managers (Anstellungsträger, Dienstaufsicht)." })
  @Public
  @Property({ type: "text" })
  readonly employer: string;

  @Field(() => String, {
    description: "Who supervises their professional work (Fachaufsicht); it may differ from the employer.",
  })
  @Public
  @Property({ type: "text" })
  readonly supervision: string;

  @Field(() => LocalDate)
  @Public
  @Property({ type: "date" })
  readonly validFrom: string;

  @Field(() => LocalDate, { nullable: true, description: "The last day; null while it lasts." })
  @Public
  @Property({ type: "date", nullable: true })
  readonly validTo: string | null;

  @Version
  readonly version: number = 1;

  constructor({ id = randomUUID(), ...values }: Values) {
    this.id = id;
    this.authorityId = values.authorityId;
    this.name = values.name;
    this.kind = values.kind;
    this.regime = values.regime;
    this.employer = values.employer;
    this.supervision = values.supervision;
    this.validFrom = values.validFrom;
    this.validTo = values.validTo;
  }
}
