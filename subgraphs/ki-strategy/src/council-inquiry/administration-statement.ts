import { LocalDate } from "@kim-hub/kit/scalars";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { CitedRecord } from "../source/cited-record.js";
import { Territory } from "../territory/territory.js";

@ObjectType({
  description: "What the administration answers in words to one question of a council (Stellungnahme der Verwaltung).",
})
@Entity()
export class AdministrationStatement extends CitedRecord {
  @Field(() => ID)
  @Public
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => Territory, mapToPk: true, fieldName: "territory_ags", index: true })
  readonly territoryAgs: string;

  /** The number of the question, e.g. 8. */
  @Property({ type: "text" })
  readonly question: string;

  @Field(() => String)
  @Public
  @Property({ type: "text" })
  readonly text: string;

  @Field(() => LocalDate, { nullable: true })
  @Public
  @Property({ type: "date", nullable: true })
  readonly date: string | null;

  constructor(values: Omit<AdministrationStatement, "id" | "version">) {
    super(values);
    this.id = `${values.territoryAgs}-${values.question}`;
    this.territoryAgs = values.territoryAgs;
    this.question = values.question;
    this.text = values.text;
    this.date = values.date;
  }
}
