import { EnumColumn } from "@kim-hub/kit/enum-column";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { Territory } from "../territory/territory.js";
import { Version } from "../version.js";
import { DocumentType } from "./document-type.js";

@ObjectType("Source", { description: "A published document that rows rest on (Quelle)." })
@Entity()
export class SourceDocument {
  @Field(() => ID, { description: "Begins with the AGS of the territory that recorded it, e.g. 05711-2024-17." })
  @Public
  @PrimaryKey({ type: "text" })
  readonly id: string;

  /** Who recorded it; null where it came with the hub. */
  @ManyToOne({
    entity: () => Territory,
    mapToPk: true,
    nullable: true,
    deleteRule: "no action",
    fieldName: "territory_ags",
    index: true,
  })
  readonly territoryAgs: string | null;

  @Field(() => DocumentType, { nullable: true, description: "Null where nobody said." })
  @Public
  @EnumColumn(DocumentType, { nullable: true })
  readonly kind: DocumentType | null;

  @Field(() => String)
  @Public
  @Property({ type: "text" })
  readonly title: string;

  @Field(() => LocalDate, { nullable: true, description: "The date the document bears; null where it bears none." })
  @Public
  @Property({ type: "date", nullable: true })
  readonly date: string | null;

  @Field(() => String, { description: "The body that issued the document (Herausgeber)." })
  @Public
  @Property({ type: "text" })
  readonly issuer: string;

  @Field(() => String, { nullable: true, description: "Where it is published." })
  @Public
  @Property({ type: "text", nullable: true })
  readonly url: string | null;

  @Field(() => String, {
    nullable: true,
    description: "SHA-256 of the file that was cited, in 64 hexadecimal digits: whether it is still the same.",
  })
  @Public
  @Property({ type: "text", nullable: true })
  readonly sha256: string | null;

  @Version
  readonly version: number = 1;

  constructor(values: Omit<SourceDocument, "version">) {
    this.id = values.id;
    this.territoryAgs = values.territoryAgs;
    this.kind = values.kind;
    this.title = values.title;
    this.date = values.date;
    this.issuer = values.issuer;
    this.url = values.url;
    this.sha256 = values.sha256;
  }
}
