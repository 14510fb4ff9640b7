import { LocalDate } from "@kim-hub/kit/scalars";
import { Check, Entity, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { Accompanied } from "../data-classes.js";
import { RowOfFile, type RowOfFileValues, WITH_FILE } from "../immigration-file/row-of-file.js";

type Values = RowOfFileValues & Omit<GuideAccompaniment, keyof RowOfFile>;

@ObjectType({
  description:
    "A person's accompaniment by the immigration office's integration guide (Begleitung durch die Integrationslotsin oder den Integrationslotsen); case management is something else.",
})
@Entity({ policies: WITH_FILE })
@Check({ name: "guide_accompaniment_order_check", expression: "ended_on >= started_on" })
export class GuideAccompaniment extends RowOfFile {
  @Field(() => LocalDate)
  @Accompanied
  @Property({ type: "date" })
  readonly startedOn: string;

  @Field(() => LocalDate, { nullable: true, description: "Last day; null while it lasts." })
  @Accompanied
  @Property({ type: "date", nullable: true })
  readonly endedOn: string | null;

  constructor(values: Values) {
    super(values);
    this.startedOn = values.startedOn;
    this.endedOn = values.endedOn;
  }
}
