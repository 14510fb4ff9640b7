import { EnumColumn } from "@kim-hub/kit/enum-column";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { ActorKind } from "../body/actor-kind.js";
import { Funding } from "../data-classes.js";
import { CitedRecord } from "../source/cited-record.js";
import { FundingOutline } from "./funding-outline.js";

@ObjectType({ description: "Who took part in writing a funding outline (Akteur der Förderskizze)." })
@Entity()
export class OutlineActor extends CitedRecord {
  @Field(() => ID)
  @Funding
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => FundingOutline, mapToPk: true, fieldName: "outline_id", index: true })
  readonly outlineId: string;

  @Field(() => String, { description: "Organisation or body." })
  @Funding
  @Property({ type: "text" })
  readonly actor: string;

  @Field(() => ActorKind)
  @Funding
  @EnumColumn(ActorKind)
  readonly kind: ActorKind;

  @Field(() => String, { nullable: true, description: "What it did; null where the source does not say." })
  @Funding
  @Property({ type: "text", nullable: true })
  readonly role: string | null;

  constructor(values: Omit<OutlineActor, "version">) {
    super(values);
    this.id = values.id;
    this.outlineId = values.outlineId;
    this.actor = values.actor;
    this.kind = values.kind;
    this.role = values.role;
  }
}
