import { EnumColumn } from "@kim-hub/kit/enum-column";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { Territory } from "../territory/territory.js";
import { AuthorityKind } from "./authority-kind.js";

@Directive(`@key(fields: "id")`)
@ObjectType({
  description:
    "An office of one territory (Behörde): immigration, naturalisation, integration centre or case management.",
})
@Entity()
export class Authority {
  @Field(() => ID, { description: "Kind and AGS, e.g. ABH-05711." })
  @Public
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @Field(() => AuthorityKind)
  @Public
  @EnumColumn(AuthorityKind)
  readonly kind: AuthorityKind;

  @Field(() => String)
  @Public
  @Property({ type: "text" })
  readonly name: string;

  /** The territory whose office it is. */
  @ManyToOne({ entity: () => Territory, mapToPk: true, fieldName: "territory_ags", index: true })
  readonly territoryAgs: string;

  constructor({ id, kind, name, territoryAgs }: Readonly<Authority>) {
    this.id = id;
    this.kind = kind;
    this.name = name;
    this.territoryAgs = territoryAgs;
  }
}
