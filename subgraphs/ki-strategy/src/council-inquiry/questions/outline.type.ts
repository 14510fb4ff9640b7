import { Field, ObjectType } from "type-graphql";
import { Public } from "../../data-classes.js";
import { OutlineActor } from "../../outline/outline-actor.js";
import { OutlineClause } from "../../outline/outline-clause.js";
import { Coverage } from "../../territory/coverage.js";
import { MissingFact } from "../missing-fact.js";

@ObjectType({ description: "Question 2: who took part in writing the funding outline (Förderskizze)." })
export class OutlineActorsAnswer {
  @Field(() => [OutlineActor])
  @Public
  readonly rows!: readonly OutlineActor[];

  @Field(() => [MissingFact])
  @Public
  readonly missing!: readonly MissingFact[];
}

@ObjectType({
  description: "Question 3: how the funding outline takes the municipalities of the district into account.",
})
export class InclusionAnswer {
  @Field(() => [OutlineClause])
  @Public
  readonly rows!: readonly OutlineClause[];

  @Field(() => Coverage, {
    nullable: true,
    description: "Of how many of the district's municipalities a clause is recorded; null where it has none.",
  })
  @Public
  readonly coverage!: Coverage | null;

  @Field(() => [MissingFact])
  @Public
  readonly missing!: readonly MissingFact[];
}
