import { Month } from "@kim-hub/kit/scalars";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Payroll } from "../data-classes.js";
import { Expenditure } from "../money/expenditure.js";
import { Post } from "../post/post.js";
import { CitedRecord } from "../source/cited-record.js";

/** The expenditure itself stands in the bookings alone, so that no money is recorded twice. */
@ObjectType({
  description:
    "Which post and month one expenditure paid (Personalausgabe je Stelle und Monat). Of one employee's post it tells the pay: never for the public.",
})
@Entity()
export class PostCost extends CitedRecord {
  @Field(() => ID, { description: "The expenditure's own." })
  @Payroll
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => Expenditure, mapToPk: true, fieldName: "expenditure_id", index: true })
  readonly expenditureId: string;

  @ManyToOne({ entity: () => Post, mapToPk: true, fieldName: "post_id", index: true })
  readonly postId: string;

  @Field(() => Month)
  @Payroll
  @Property({ type: "text" })
  readonly month: string;

  constructor(values: Omit<PostCost, "version">) {
    super(values);
    this.id = values.id;
    this.expenditureId = values.expenditureId;
    this.postId = values.postId;
    this.month = values.month;
  }
}
