import { EnumColumn } from "@kim-hub/kit/enum-column";
import { BigIntScalar } from "@kim-hub/kit/scalars";
import { BigIntType } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { Cited } from "../source/cited.js";
import { Territory } from "../territory/territory.js";
import { FactKind } from "./fact-kind.js";
import { FactUnit } from "./fact-unit.js";
import { ProgrammeDocument } from "./programme-document.js";

@ObjectType({ description: "One figure or statement of a document on the programme or on its model phase (Aussage)." })
@Entity()
export class ProgrammeFact extends Cited {
  @Field(() => ID, { description: "e.g. GRANTS-2021-04." })
  @Public
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @Field(() => FactKind)
  @Public
  @EnumColumn(FactKind, { index: true })
  readonly kind: FactKind;

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

  @Field(() => String, {
    nullable: true,
    description: "When it was or begins: day, month or year as far as the document gives it; null where it gives none.",
  })
  @Public
  @Property({ type: "text", nullable: true })
  readonly date: string | null;

  @Field(() => BigIntScalar, { nullable: true, description: "Null where the statement is no number." })
  @Public
  @Property({ type: new BigIntType("bigint"), nullable: true })
  readonly value: bigint | null;

  @Field(() => FactUnit, { nullable: true, description: "Null where the statement is no number." })
  @Public
  @EnumColumn(FactUnit, { nullable: true })
  readonly unit: FactUnit | null;

  @Field(() => String, { description: "What the document states." })
  @Public
  @Property({ type: "text" })
  readonly statement: string;

  /** The document that the statement is itself a quotation of. */
  @ManyToOne({
    entity: () => ProgrammeDocument,
    mapToPk: true,
    nullable: true,
    deleteRule: "no action",
    fieldName: "quoted_from",
  })
  readonly quotedFromId: string | null;

  @Field(() => String, { nullable: true, description: "The page of the document that is quoted." })
  @Public
  @Property({ type: "text", nullable: true })
  readonly page: string | null;

  @Field(() => String, { nullable: true, description: "What must be known to read it rightly." })
  @Public
  @Property({ type: "text", nullable: true })
  readonly remark: string | null;

  constructor(values: Readonly<ProgrammeFact>) {
    super(values);
    this.id = values.id;
    this.kind = values.kind;
    this.territoryAgs = values.territoryAgs;
    this.date = values.date;
    this.value = values.value;
    this.unit = values.unit;
    this.statement = values.statement;
    this.quotedFromId = values.quotedFromId;
    this.page = values.page;
    this.remark = values.remark;
  }
}
