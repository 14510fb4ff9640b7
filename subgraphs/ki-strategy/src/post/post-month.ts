import { Decimal, Month } from "@kim-hub/kit/scalars";
import { DecimalType } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Funding } from "../data-classes.js";
import { CitedRecord } from "../source/cited-record.js";
import { Post } from "./post.js";

@ObjectType({ description: "How far one post was filled in one month (Stellenbesetzung)." })
@Entity()
export class PostMonth extends CitedRecord {
  @Field(() => ID)
  @Funding
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => Post, mapToPk: true, fieldName: "post_id", index: true })
  readonly postId: string;

  @Field(() => Month)
  @Funding
  @Property({ type: "text" })
  readonly month: string;

  @Field(() => Decimal, { description: "Full-time equivalents filled (besetzte VZÄ)." })
  @Funding
  @Property({ type: new DecimalType("string"), precision: 5, scale: 2 })
  readonly filledFte: string;

  constructor(values: Omit<PostMonth, "id" | "version">) {
    super(values);
    this.id = [values.postId, values.month].join("-");
    this.postId = values.postId;
    this.month = values.month;
    this.filledFte = values.filledFte;
  }
}
