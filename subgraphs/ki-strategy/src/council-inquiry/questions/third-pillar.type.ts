import { BigIntScalar, Decimal } from "@kim-hub/kit/scalars";
import { Suppression } from "@kim-hub/kit/suppression";
import { Field, Int, ObjectType } from "type-graphql";
import { Authority } from "../../authority/authority.js";
import { Public } from "../../data-classes.js";
import { MissingFact } from "../missing-fact.js";

@ObjectType({ description: "The lump sum and the posts of Baustein 3 in one year." })
export class ThirdPillarYear {
  @Field(() => Int)
  @Public
  readonly year!: number;

  @Field(() => BigIntScalar, { nullable: true, description: "Fachbezogene Pauschale as granted." })
  @Public
  readonly cents!: bigint | null;

  @Field(() => Decimal, { nullable: true, description: "Funded posts in FTE (VZÄ)." })
  @Public
  readonly posts!: string | null;

  @Field(() => [Authority], { description: "Its own Ausländerbehörde and Einbürgerungsbehörde." })
  @Public
  readonly authorities!: readonly Authority[];

  @Field(() => Suppression, { description: "Why the amount is missing." })
  @Public
  readonly suppression!: Suppression;
}

@ObjectType({
  description:
    "Question 9: whether the municipality received lump sums of Baustein 3, how much, and for which posts where.",
})
export class ThirdPillarAnswer {
  @Field(() => Boolean, {
    nullable: true,
    description:
      "False by rule where it has no Ausländerbehörde or Einbürgerungsbehörde of its own; null where nothing is recorded.",
  })
  @Public
  readonly received!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "The rule by which it received nothing; null where none applies.",
  })
  @Public
  readonly reason!: string | null;

  @Field(() => [ThirdPillarYear], { description: "The years asked for in which it had an office of its own." })
  @Public
  readonly rows!: readonly ThirdPillarYear[];

  @Field(() => [Authority], {
    description:
      "The competent Ausländerbehörde and Einbürgerungsbehörde at the end of the last year asked for: theirs are the posts.",
  })
  @Public
  readonly competentAuthorities!: readonly Authority[];

  @Field(() => [MissingFact])
  @Public
  readonly missing!: readonly MissingFact[];
}
