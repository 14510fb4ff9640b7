import { EnumColumn } from "@kim-hub/kit/enum-column";
import { LocalDate } from "@kim-hub/kit/scalars";
import { ArrayType } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Council } from "../data-classes.js";
import { CitedRecord } from "../source/cited-record.js";
import { DocumentType } from "../source/document-type.js";
import { Territory } from "../territory/territory.js";

@ObjectType({ description: "A paper for councils and committees (Vorlage, Drucksache, Anfrage)." })
@Entity()
export class CouncilPaper extends CitedRecord {
  @Field(() => ID)
  @Council
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => Territory, mapToPk: true, fieldName: "territory_ags", index: true })
  readonly territoryAgs: string;

  @Field(() => DocumentType)
  @Council
  @EnumColumn(DocumentType)
  readonly type: DocumentType;

  @Field(() => String, {
    nullable: true,
    description: "Vorlagen- or Drucksachennummer; null where the paper bears none.",
  })
  @Council
  @Property({ type: "text", nullable: true })
  readonly number: string | null;

  @Field(() => Boolean, { nullable: true, description: "Status: öffentlich; null where the paper does not say." })
  @Council
  @Property({ type: "boolean", nullable: true })
  readonly isPublic: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "The office or public function that answers for it (Verfasser).",
  })
  @Council
  @Property({ type: "text", nullable: true })
  readonly author: string | null;

  @Field(() => String, { nullable: true, description: "Federführende Dienststelle." })
  @Council
  @Property({ type: "text", nullable: true })
  readonly leadUnit: string | null;

  @Field(() => [String], { description: "Beteiligte Dienststellen." })
  @Council
  @Property({ type: ArrayType })
  readonly involvedUnits: readonly string[];

  @Field(() => LocalDate, {
    nullable: true,
    description: "The date it bears; null where it bears none. A sitting may precede it.",
  })
  @Council
  @Property({ type: "date", nullable: true })
  readonly date: string | null;

  @Field(() => String, { description: "Beratungsgegenstand." })
  @Council
  @Property({ type: "text" })
  readonly subject: string;

  @Field(() => String, { nullable: true, description: "Beschlussvorschlag." })
  @Council
  @Property({ type: "text", nullable: true })
  readonly proposedDecision: string | null;

  @Field(() => [String], { description: "Attached and cited documents, by reference (Anlagen)." })
  @Council
  @Property({ type: ArrayType })
  readonly attachments: readonly string[];

  constructor(values: Omit<CouncilPaper, "version">) {
    super(values);
    this.id = values.id;
    this.territoryAgs = values.territoryAgs;
    this.type = values.type;
    this.number = values.number;
    this.isPublic = values.isPublic;
    this.author = values.author;
    this.leadUnit = values.leadUnit;
    this.involvedUnits = values.involvedUnits;
    this.date = values.date;
    this.subject = values.subject;
    this.proposedDecision = values.proposedDecision;
    this.attachments = values.attachments;
  }
}
