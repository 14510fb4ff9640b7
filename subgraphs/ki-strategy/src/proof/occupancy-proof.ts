import { assumedSize } from "@kim-hub/kit/list-size";
import { BigIntScalar } from "@kim-hub/kit/scalars";
import { Suppression } from "@kim-hub/kit/suppression";
import { Field, Int, ObjectType } from "type-graphql";
import { Employment } from "../data-classes.js";
import { sumOf } from "../money/sum-of.js";
import { PostProof } from "./post-proof.js";

const USUAL_POSTS = 50;

interface Proven {
  readonly ags: string;
  readonly year: number;
  readonly posts: readonly PostProof[];
}

@ObjectType({
  description:
    "For how many months each funded post of a territory was filled in one year, and what is to be repaid (Nachweis der Stellenbesetzung). For proof of use and audits: of a post for one employee the months tell when somebody was absent.",
})
export class OccupancyProof {
  readonly ags: string;

  @Field(() => Int)
  @Employment
  readonly year: number;

  @Field(() => [PostProof], { description: "In order of pillar and kind." })
  @assumedSize(USUAL_POSTS)
  @Employment
  readonly posts: readonly PostProof[];

  constructor({ ags, year, posts }: Proven) {
    this.ags = ags;
    this.year = year;
    this.posts = posts;
  }

  @Field(() => BigIntScalar, { nullable: true, description: "Sum of the grants; null where one is not known." })
  @Employment
  get grantCents(): bigint | null {
    return this.#sumOf("grantCents");
  }

  @Field(() => BigIntScalar, { nullable: true, description: "Sum of what is due; null where one is not known." })
  @Employment
  get entitledCents(): bigint | null {
    return this.#sumOf("entitledCents");
  }

  @Field(() => BigIntScalar, {
    nullable: true,
    description: "Sum of what is to be repaid; null where one is not known.",
  })
  @Employment
  get repayCents(): bigint | null {
    return this.#sumOf("repayCents");
  }

  @Field(() => Suppression, { description: "Why the sum to be repaid is missing." })
  @Employment
  get suppression(): Suppression {
    return this.repayCents === null ? Suppression.NOT_COLLECTED : Suppression.NONE;
  }

  #sumOf(column: "grantCents" | "entitledCents" | "repayCents"): bigint | null {
    return sumOf(this.posts.map((post) => ({ amountCents: post[column] })));
  }
}
