import { Directive, Field, Int, ObjectType } from "type-graphql";
import { DataClass, data } from "../schema/data-class.js";
import { LocalDate } from "../schema/scalars.js";

/** What of an office should have been deleted; of counts without disclosure control, under an audit assignment alone. */
export const Overdue = data({
  dataClass: DataClass.AGGREGATE,
  basis: "Art. 39 Abs. 1 lit. b DSGVO, § 84 Abs. 2 SGB X",
  retention: "ANSWER",
});

@Directive("@shareable")
@ObjectType({
  description:
    "How many records of one kind an authority should have deleted by a day and has not (überfällige Löschung); 0 where there are none.",
})
export class RetentionOverdue {
  @Field(() => String, {
    description: "The authority, e.g. ABH-05711; the office's name where the records are no single authority's.",
  })
  @Overdue
  readonly agency!: string;

  @Field(() => String, { description: "The kind of record, as the table of periods names it (Datenart)." })
  @Overdue
  readonly recordClass!: string;

  @Field(() => String, { description: "The period and the norm that it rests on, as on the day (Löschregel)." })
  @Overdue
  readonly retentionRule!: string;

  @Field(() => Int, { description: "How many records should be gone." })
  @Overdue
  readonly overdueCount!: number;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The first day on which the oldest of them should have been gone; null without any.",
  })
  @Overdue
  readonly oldestDueDate!: string | null;
}
