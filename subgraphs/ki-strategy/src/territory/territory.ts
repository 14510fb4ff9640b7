import { EnumColumn } from "@kim-hub/kit/enum-column";
import { Ags } from "@kim-hub/kit/scalars";
import type { Reference } from "@kim-hub/kit/schema";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { TerritoryKind } from "./territory-kind.js";

@Directive(`@key(fields: "ags")`)
@ObjectType({ description: "A district or a town of North Rhine-Westphalia (Gebietskörperschaft)." })
@Entity()
export class Territory {
  @Field(() => Ags)
  @Public
  @PrimaryKey({ type: "text" })
  readonly ags: string;

  @Field(() => String)
  @Public
  @Property({ type: "text" })
  readonly name: string;

  @Field(() => TerritoryKind)
  @Public
  @EnumColumn(TerritoryKind)
  readonly kind: TerritoryKind;

  @Field(() => String, { description: "Regierungsbezirk: Arnsberg, Detmold, Düsseldorf, Köln or Münster." })
  @Public
  @Property({ type: "text" })
  readonly administrativeDistrict: string;

  /** The district that a town lies in; null for a district. */
  @ManyToOne({
    entity: () => Territory,
    mapToPk: true,
    nullable: true,
    deleteRule: "no action",
    fieldName: "district_ags",
    index: true,
  })
  readonly districtAgs: string | null;

  @Field(() => Boolean, {
    description:
      "Whether it runs a Kommunales Integrationszentrum and with it Kommunales Integrationsmanagement: the 53 districts and Stadt Aachen.",
  })
  @Public
  @Property({ type: "boolean" })
  readonly isKimTerritory: boolean;

  constructor(values: Readonly<Territory>) {
    this.ags = values.ags;
    this.name = values.name;
    this.kind = values.kind;
    this.administrativeDistrict = values.administrativeDistrict;
    this.districtAgs = values.districtAgs;
    this.isKimTerritory = values.isKimTerritory;
  }
}

/** The territory whose AGS another subgraph names, or null. */
export const referTerritory: Reference = ({ ags }, { loaders }) => loaders.find(Territory, String(ags), "ags");
