import { Suppression } from "@kim-hub/kit/suppression";
import { Field, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import type { Territory } from "../territory/territory.js";
import { InquiryFact } from "./inquiry-fact.js";

@ObjectType({ description: "A fact that an answer would need and no source gives: said instead of a guess." })
export class MissingFact {
  @Field(() => InquiryFact)
  @Public
  readonly fact: InquiryFact;

  @Field(() => String, { description: "The name of the territory that would have to record it." })
  @Public
  readonly owner: string;

  @Field(() => String, {
    nullable: true,
    description: "Which of several, e.g. the years; null where it is the whole fact.",
  })
  @Public
  readonly detail: string | null;

  @Field(() => Suppression, { description: "NOT_COLLECTED." })
  @Public
  readonly suppression: Suppression = Suppression.NOT_COLLECTED;

  constructor(fact: InquiryFact, owner: Pick<Territory, "name">, detail: string | null = null) {
    this.fact = fact;
    this.owner = owner.name;
    this.detail = detail;
  }
}

/** The fact, where it is missing. */
export function missingWhere(isMissing: boolean, ...fact: ConstructorParameters<typeof MissingFact>): MissingFact[] {
  return isMissing ? [new MissingFact(...fact)] : [];
}
