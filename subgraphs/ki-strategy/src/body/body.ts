import { EnumColumn } from "@kim-hub/kit/enum-column";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Council } from "../data-classes.js";
import { CitedRecord } from "../source/cited-record.js";
import { Territory } from "../territory/territory.js";
import { BodyKind } from "./body-kind.js";
import { BodyStanding } from "./body-standing.js";

@ObjectType({ description: "A body that steers, decides or advises on integration (Gremium)." })
@Entity()
export class Body extends CitedRecord {
  @Field(() => ID)
  @Council
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

  @Field(() => BodyKind)
  @Council
  @EnumColumn(BodyKind)
  readonly kind: BodyKind;

  @Field(() => String, { description: "Official name." })
  @Council
  @Property({ type: "text" })
  readonly name: string;

  @Field(() => BodyStanding)
  @Council
  @EnumColumn(BodyStanding)
  readonly standing: BodyStanding;

  constructor(values: Omit<Body, "version">) {
    super(values);
    this.id = values.id;
    this.territoryAgs = values.territoryAgs;
    this.kind = values.kind;
    this.name = values.name;
    this.standing = values.standing;
  }
}
