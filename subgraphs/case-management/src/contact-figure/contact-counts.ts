import { CasesAndPersons } from "@kim-hub/kit/cases-and-persons";
import { type DataDay, DatedAnswer } from "@kim-hub/kit/dated-answer";
import { frozenCount } from "@kim-hub/kit/find-frozen";
import type { FrozenFigure } from "@kim-hub/kit/frozen-figure";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Field, ObjectType } from "type-graphql";
import { ContactKind } from "../contact/contact-kind.js";
import { Aggregate } from "../data-classes.js";

@ObjectType({ description: "In how many cases there was contact of one kind (Kontakte einer Art)." })
export class ContactCount {
  @Field(() => ContactKind)
  @Aggregate
  readonly kind!: ContactKind;

  @Field(() => CasesAndPersons, { description: "Each once in the period, however many days of contact it had." })
  @Aggregate
  readonly reached!: CasesAndPersons;
}

@ObjectType({
  description:
    "How many cases and people were addressed, had contact, were counselled and were accompanied in a period: four counts that mean different things and have no sum.",
})
export class ContactCounts extends DatedAnswer {
  @Field(() => [ContactCount], { description: "Always the four kinds." })
  @assumedSize(4)
  @Aggregate
  readonly kinds: readonly ContactCount[];

  constructor(dataDay: DataDay, answer: FrozenFigure | null) {
    super(dataDay);
    this.kinds = Object.values(ContactKind).map((kind) => ({ kind, reached: frozenCount(answer, kind) }));
  }
}
