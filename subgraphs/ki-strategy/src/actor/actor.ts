import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { Cited } from "../source/cited.js";
import { Territory } from "../territory/territory.js";

@ObjectType({ description: "An organisation or office that the programme names as an actor (Akteur)." })
@Entity()
export class Actor extends Cited {
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
  readonly name: string;

  @Field(() => String, { nullable: true, description: "Earlier or later name, or abbreviation." })
  @Public
  @Property({ type: "text", nullable: true })
  readonly alsoKnownAs: string | null;

  @Field(() => String, { nullable: true, description: "What it does in the programme." })
  @Public
  @Property({ type: "text", nullable: true })
  readonly role: string | null;

  constructor(values: Readonly<Actor>) {
    super(values);
    this.id = values.id;
    this.territoryAgs = values.territoryAgs;
    this.name = values.name;
    this.alsoKnownAs = values.alsoKnownAs;
    this.role = values.role;
  }
}
