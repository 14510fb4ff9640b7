import { EnumColumn } from "@kim-hub/kit/enum-column";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Check, Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { ApportionmentKey } from "../programme/apportionment-key.js";
import { CitedRecord } from "../source/cited-record.js";
import { Territory } from "../territory/territory.js";
import { CountedThing } from "./counted-thing.js";
import { FigureBound } from "./figure-bound.js";

@ObjectType({
  description:
    "A figure that a document states, with what it counts and when (Kennzahl). What documents state differently stands side by side; the hub adds nothing up.",
})
@Entity()
@Check({ name: "figure_bound_beside_value_check", expression: '("value" is null) = ("bound" is null)' })
export class Figure extends CitedRecord {
  @Field(() => ID)
  @Public
  @PrimaryKey({ type: "text" })
  readonly id: string;

  /** Null for the state (Land). */
  @ManyToOne({
    entity: () => Territory,
    mapToPk: true,
    nullable: true,
    deleteRule: "no action",
    fieldName: "territory_ags",
    index: true,
  })
  readonly territoryAgs: string | null;

  @Field(() => CountedThing)
  @Public
  @EnumColumn(CountedThing)
  readonly counts: CountedThing;

  @Field(() => String, {
    nullable: true,
    description: "Which part of them (davon), e.g. „mit Flüchtlingsstatus“; null for all of them.",
  })
  @Public
  @Property({ type: "text", nullable: true })
  readonly subset: string | null;

  @Field(() => FigureBound, { nullable: true, description: "Null where there is no figure." })
  @Public
  @EnumColumn(FigureBound, { nullable: true })
  readonly bound: FigureBound | null;

  /** Null where the document names no number. It leaves only through the disclosure control. */
  @Property({ type: "integer", nullable: true })
  readonly value: number | null;

  @Field(() => LocalDate, { nullable: true, description: "The day that it holds for (Stichtag)." })
  @Public
  @Property({ type: "date", nullable: true })
  readonly keyDate: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Where it counts over a time: its beginning, as far as the document gives it.",
  })
  @Public
  @Property({ type: "text", nullable: true })
  readonly periodFrom: string | null;

  @Field(() => String, { nullable: true, description: "Where it counts over a time: its end." })
  @Public
  @Property({ type: "text", nullable: true })
  readonly periodTo: string | null;

  @Field(() => ApportionmentKey, {
    nullable: true,
    description:
      "By which law the persons count for the apportionment; null where it is another Land's, or no apportionment.",
  })
  @Public
  @EnumColumn(ApportionmentKey, { nullable: true })
  readonly apportionmentKey: ApportionmentKey | null;

  @Property({ type: "text" })
  readonly wording: string;

  /** The same for figures of the same thing, of which only one can be right. */
  @Property({ type: "text", index: true })
  readonly subject: string;

  constructor(values: Omit<Figure, "subject" | "isWholeOf" | "version">) {
    super(values);
    this.id = values.id;
    this.territoryAgs = values.territoryAgs;
    this.counts = values.counts;
    this.subset = values.subset;
    this.bound = values.bound;
    this.value = values.value;
    this.keyDate = values.keyDate;
    this.periodFrom = values.periodFrom;
    this.periodTo = values.periodTo;
    this.apportionmentKey = values.apportionmentKey;
    this.wording = values.wording;
    this.subject = subjectOf(values);
  }
  /** Whether the other counts a part of what this one counts, at the same time. */
  isWholeOf(other: Figure): boolean {
    return this.subset === null && other.subset !== null && subjectOf({ ...other, subset: null }) === this.subject;
  }
}

function subjectOf(values: Omit<Figure, "subject" | "isWholeOf" | "version">): string {
  const { territoryAgs, counts, subset, keyDate, periodFrom, periodTo, apportionmentKey } = values;

  return [territoryAgs ?? "NRW", counts, subset, keyDate, periodFrom, periodTo, apportionmentKey].join("|");
}
