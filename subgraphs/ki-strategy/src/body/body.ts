import { Entity, Enum, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { Version } from "../history/version.js";
import { SourceDocument } from "../source/source-document.js";
import { Territory } from "../territory/territory.js";
import { BodyKind } from "./body-kind.js";
import { BodyStanding } from "./body-standing.js";

@ObjectType({ description: "A body that steers, decides or advises on integration (Gremium)." })
@Entity()
export class Body {
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

  @Field(() => BodyKind)
  @Public
  @Enum({ items: () => Object.values(BodyKind) })
  readonly kind: BodyKind;

  @Field(() => String, { description: "Official name." })
  @Public
  @Property({ type: "text" })
  readonly name: string;

  @Field(() => BodyStanding)
  @Public
  @Enum({ items: () => Object.values(BodyStanding) })
  readonly standing: BodyStanding;

  @ManyToOne({ entity: () => SourceDocument, mapToPk: true, fieldName: "source_id" })
  readonly sourceId: string;

  @Property({ type: "text" })
  readonly passage: string;

  @Version
  readonly version: number = 1;

  constructor(values: Omit<Body, "version">) {
    this.id = values.id;
    this.territoryAgs = values.territoryAgs;
    this.kind = values.kind;
    this.name = values.name;
    this.standing = values.standing;
    this.sourceId = values.sourceId;
    this.passage = values.passage;
  }
}
