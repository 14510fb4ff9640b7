import { Ags, Quarter } from "@kim-hub/kit/scalars";
import { Suppression } from "@kim-hub/kit/suppression";
import { Field, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { Accompaniment } from "./accompaniment.js";

@ObjectType({ description: "How many persons the posts of one territory accompanied in one quarter, by kind of post." })
export class PersonsPerPost {
  @Field(() => Ags)
  @Public
  readonly ags: string;

  @Field(() => Quarter)
  @Public
  readonly quarter: string;

  @Field(() => [Accompaniment], { description: "In order of the kinds' names; empty where no source gives a number." })
  @Public
  readonly rows: readonly Accompaniment[];

  constructor({ ags, quarter, rows }: Pick<PersonsPerPost, "ags" | "quarter" | "rows">) {
    this.ags = ags;
    this.quarter = quarter;
    this.rows = rows.toSorted((left, right) => left.id.localeCompare(right.id));
  }

  @Field(() => Suppression, { description: "Why there are no rows." })
  @Public
  get suppression(): Suppression {
    return this.rows.length === 0 ? Suppression.NOT_COLLECTED : Suppression.NONE;
  }
}
