import { Decimal, Month } from "@kim-hub/kit/scalars";
import { DecimalType } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { Version } from "../history/version.js";
import { SourceDocument } from "../source/source-document.js";
import { Post } from "./post.js";

@ObjectType({ description: "How far one post was filled in one month (Stellenbesetzung)." })
@Entity()
export class PostMonth {
  @Field(() => ID)
  @Public
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => Post, mapToPk: true, fieldName: "post_id", index: true })
  readonly postId: string;

  @Field(() => Month)
  @Public
  @Property({ type: "text" })
  readonly month: string;

  @Field(() => Decimal, { description: "Full-time equivalents filled (besetzte VZÄ)." })
  @Public
  @Property({ type: new DecimalType("string"), precision: 5, scale: 2 })
  readonly filledFte: string;

  @ManyToOne({ entity: () => SourceDocument, mapToPk: true, fieldName: "source_id" })
  readonly sourceId: string;

  @Property({ type: "text" })
  readonly passage: string;

  @Version
  readonly version: number = 1;

  constructor(values: Omit<PostMonth, "id" | "version">) {
    this.id = [values.postId, values.month].join("-");
    this.postId = values.postId;
    this.month = values.month;
    this.filledFte = values.filledFte;
    this.sourceId = values.sourceId;
    this.passage = values.passage;
  }
}
