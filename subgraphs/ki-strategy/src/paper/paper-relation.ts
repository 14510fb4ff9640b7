import { EnumColumn } from "@kim-hub/kit/enum-column";
import { Check, Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Council } from "../data-classes.js";
import { CitedRecord } from "../source/cited-record.js";
import { CouncilPaper } from "./council-paper.js";
import { PaperRelationKind } from "./paper-relation-kind.js";

@ObjectType({ description: "What one paper does with another (Bezug zwischen Vorlagen), and from when." })
@Entity()
@Check({ name: "paper_relation_target_check", expression: "(to_id is null) <> (reference is null)" })
export class PaperRelation extends CitedRecord {
  @Field(() => ID)
  @Council
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => CouncilPaper, mapToPk: true, fieldName: "paper_id", index: true })
  readonly paperId: string;

  @Field(() => PaperRelationKind)
  @Council
  @EnumColumn(PaperRelationKind)
  readonly kind: PaperRelationKind;

  /** The other paper; null where it is not recorded. */
  @ManyToOne({
    entity: () => CouncilPaper,
    mapToPk: true,
    nullable: true,
    deleteRule: "no action",
    fieldName: "to_id",
    index: true,
  })
  readonly toId: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The other paper by its number, where it is not recorded, e.g. 183/22.",
  })
  @Council
  @Property({ type: "text", nullable: true })
  readonly reference: string | null;

  /** As a document states it; where none does, it follows from the decision. */
  @Property({ type: "date", nullable: true })
  readonly statedWorksFrom: string | null;

  constructor(values: Omit<PaperRelation, "version">) {
    super(values);
    this.id = values.id;
    this.paperId = values.paperId;
    this.kind = values.kind;
    this.toId = values.toId;
    this.reference = values.reference;
    this.statedWorksFrom = values.statedWorksFrom;
  }
}
