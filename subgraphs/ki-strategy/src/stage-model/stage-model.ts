import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { CitedRecord } from "../source/cited-record.js";
import { Territory } from "../territory/territory.js";

@ObjectType({
  description:
    "How a territory itself divides the work on a case (örtliches Stufenmodell), mapped on the seven stages of case management.",
})
@Entity()
export class StageModel extends CitedRecord {
  @Field(() => ID)
  @Public
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => Territory, mapToPk: true, fieldName: "territory_ags", index: true })
  readonly territoryAgs: string;

  @Field(() => String)
  @Public
  @Property({ type: "text" })
  readonly name: string;

  @Field(() => String, {
    nullable: true,
    description: "Since when: day, month or year as far as the document gives it; null where it gives none.",
  })
  @Public
  @Property({ type: "text", nullable: true })
  readonly validFrom: string | null;

  @Field(() => String, { nullable: true, description: "Until when; null while it lasts." })
  @Public
  @Property({ type: "text", nullable: true })
  readonly validTo: string | null;

  constructor(values: Omit<StageModel, "version">) {
    super(values);
    this.id = values.id;
    this.territoryAgs = values.territoryAgs;
    this.name = values.name;
    this.validFrom = values.validFrom;
    this.validTo = values.validTo;
  }
}
