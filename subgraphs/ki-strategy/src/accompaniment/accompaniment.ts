import { EnumColumn } from "@kim-hub/kit/enum-column";
import { Decimal } from "@kim-hub/kit/scalars";
import { DecimalType } from "@mikro-orm/core";
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { CountedThing } from "../figure/counted-thing.js";
import { PostKind } from "../post/post-kind.js";
import { CitedRecord } from "../source/cited-record.js";
import { Territory } from "../territory/territory.js";

/** As what a person can be accompanied: a contact is an event. */
export const COUNTED_PERSONS: readonly CountedThing[] = [
  CountedThing.TARGET_GROUP,
  CountedThing.COUNSELLING_CASES,
  CountedThing.CASE_MANAGEMENT_CASES,
];

@ObjectType({
  description:
    "How many persons the posts of one kind accompanied in one territory and quarter (begleitete Personen je Stelle).",
})
@Entity()
export class Accompaniment extends CitedRecord {
  @Field(() => ID)
  @Public
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => Territory, mapToPk: true, fieldName: "territory_ags", index: true })
  readonly territoryAgs: string;

  @Property({ type: "text" })
  readonly quarter: string;

  @Field(() => PostKind)
  @Public
  @EnumColumn(PostKind)
  readonly postKind: PostKind;

  /** Clients: it leaves only through the disclosure control. */
  @Property({ type: "integer", nullable: true })
  readonly persons: number | null;

  @Field(() => CountedThing, {
    nullable: true,
    description:
      "What the persons are counted as; null where the source does not say. Only figures of the same thing compare, also per full-time equivalent.",
  })
  @Public
  @Enum({ items: () => COUNTED_PERSONS, nullable: true })
  readonly counts: CountedThing | null;

  @Field(() => Boolean, { description: "Whether the source calls the number approximate („rund“)." })
  @Public
  @Property({ type: "boolean" })
  readonly approximate: boolean;

  @Field(() => Decimal, { nullable: true, description: "Full-time equivalents filled (besetzte VZÄ)." })
  @Public
  @Property({ type: new DecimalType("string"), precision: 5, scale: 2, nullable: true })
  readonly filledFte: string | null;

  constructor(values: Omit<Accompaniment, "id" | "version">) {
    super(values);
    this.id = [values.territoryAgs, values.quarter, values.postKind].join("-");
    this.territoryAgs = values.territoryAgs;
    this.quarter = values.quarter;
    this.postKind = values.postKind;
    this.persons = values.persons;
    this.counts = values.counts;
    this.approximate = values.approximate;
    this.filledFte = values.filledFte;
  }
}
