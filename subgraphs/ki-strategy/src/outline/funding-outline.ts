import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Funding } from "../data-classes.js";
import { CitedRecord } from "../source/cited-record.js";
import { Territory } from "../territory/territory.js";

@ObjectType({ description: "The outline that goes with an application for Baustein 1 (Förderskizze, Projektskizze)." })
@Entity()
export class FundingOutline extends CitedRecord {
  @Field(() => ID)
  @Funding
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => Territory, mapToPk: true, fieldName: "territory_ags", index: true })
  readonly territoryAgs: string;

  @Field(() => String)
  @Funding
  @Property({ type: "text" })
  readonly title: string;

  @Field(() => String, { nullable: true, description: "When it was agreed, as far as the document says: 2021-01." })
  @Funding
  @Property({ type: "text", nullable: true })
  readonly agreed: string | null;

  constructor(values: Omit<FundingOutline, "version">) {
    super(values);
    this.id = values.id;
    this.territoryAgs = values.territoryAgs;
    this.title = values.title;
    this.agreed = values.agreed;
  }
}
