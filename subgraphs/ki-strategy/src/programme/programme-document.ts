import { EnumColumn } from "@kim-hub/kit/enum-column";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { DatePrecision } from "../partial-date/date-precision.js";
import { precisionOf } from "../partial-date/partial-date.js";
import { Cited } from "../source/cited.js";
import { DocumentType } from "../source/document-type.js";

@ObjectType({ description: "A document of the programme, as another document tells of it (Programmdokument)." })
@Entity()
export class ProgrammeDocument extends Cited {
  @Field(() => ID)
  @Public
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @Field(() => DocumentType)
  @Public
  @EnumColumn(DocumentType)
  readonly type: DocumentType;

  @Field(() => String)
  @Public
  @Property({ type: "text" })
  readonly title: string;

  @Field(() => String, {
    nullable: true,
    description: "Day, month or year as far as the source gives it; null where it gives none.",
  })
  @Public
  @Property({ type: "text", nullable: true })
  readonly date: string | null;

  @Field(() => String, { nullable: true, description: "Null where the source does not name the body that issued it." })
  @Public
  @Property({ type: "text", nullable: true })
  readonly issuer: string | null;

  @Field(() => String, { nullable: true, description: "What the source adds, or in what sources differ." })
  @Public
  @Property({ type: "text", nullable: true })
  readonly remark: string | null;

  @Field(() => String, { nullable: true, description: "Where it was read, as the source gives it." })
  @Public
  @Property({ type: "text", nullable: true })
  readonly url: string | null;

  @Field(() => LocalDate, { nullable: true, description: "The day on which the source read it there (abgerufen am)." })
  @Public
  @Property({ type: "date", nullable: true })
  readonly accessedOn: string | null;

  constructor(values: Omit<ProgrammeDocument, "datePrecision">) {
    super(values);
    this.id = values.id;
    this.type = values.type;
    this.title = values.title;
    this.date = values.date;
    this.issuer = values.issuer;
    this.remark = values.remark;
    this.url = values.url;
    this.accessedOn = values.accessedOn;
  }

  @Field(() => DatePrecision, { nullable: true })
  @Public
  get datePrecision(): DatePrecision | null {
    return precisionOf(this.date);
  }
}
