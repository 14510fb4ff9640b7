import { BigIntScalar } from "@kim-hub/kit/scalars";
import { BigIntType } from "@mikro-orm/core";
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { SourceDocument } from "../source/source-document.js";
import { FactUnit } from "./fact-unit.js";

@ObjectType({ description: "One figure or statement of a document on the programme as a whole or on its model phase." })
@Entity()
export class ProgrammeFact {
  @Field(() => ID, { description: "e.g. GRANTS-2021-04." })
  @Public
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @Field(() => BigIntScalar, { nullable: true, description: "Null where the statement is no number." })
  @Public
  @Property({ type: new BigIntType("bigint"), nullable: true })
  readonly value: bigint | null;

  @Field(() => FactUnit, { nullable: true, description: "Null where the statement is no number." })
  @Public
  @Enum({ items: () => Object.values(FactUnit), nullable: true })
  readonly unit: FactUnit | null;

  @Field(() => String, { description: "What the document states, in its own words." })
  @Public
  @Property({ type: "text" })
  readonly statement: string;

  @ManyToOne({ entity: () => SourceDocument, mapToPk: true, fieldName: "source_id" })
  readonly sourceId: string;

  @Property({ type: "text" })
  readonly passage: string;

  constructor({ id, value, unit, statement, sourceId, passage }: Readonly<ProgrammeFact>) {
    this.id = id;
    this.value = value;
    this.unit = unit;
    this.statement = statement;
    this.sourceId = sourceId;
    this.passage = passage;
  }
}
