import { LocalDate } from "@kim-hub/kit/scalars";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { RowOfCase, type RowOfCaseValues } from "../case-file/row-of-case.js";
import { Entrusted } from "../data-classes.js";
import { WITH_CASE_ONLY } from "./with-case-only.js";

type Values = RowOfCaseValues & Pick<CaseNote, "writtenOn" | "position" | "text">;

@ObjectType({
  description:
    "What the case manager wrote down (Fallnotiz): for those who may read the case; it is in no path and in no figure.",
})
@Entity({ policies: WITH_CASE_ONLY })
export class CaseNote extends RowOfCase {
  @Field(() => LocalDate)
  @Entrusted
  @Property({ type: "date" })
  readonly writtenOn: string;

  @Field(() => String, { description: "Its place among the day's notes, in three digits, e.g. 001." })
  @Entrusted
  @Property({ type: "text" })
  readonly position: string;

  @Field(() => String)
  @Entrusted
  @Property({ type: "text" })
  readonly text: string;

  constructor({ writtenOn, position, text, ...row }: Values) {
    super(row);
    this.writtenOn = writtenOn;
    this.position = position;
    this.text = text;
  }
}
