import { Decimal, LocalDate } from "@kim-hub/kit/scalars";
import { lastDay } from "@kim-hub/records/partial-date";
import { Field, ObjectType } from "type-graphql";
import { Funding } from "../data-classes.js";
import { PassThrough } from "../money/pass-through.js";
import { dayAfter } from "../partial-date/day-after.js";
import { FallsAway } from "./falls-away.js";
import { Post } from "./post.js";
import { PostRisk } from "./post-risk.js";

@ObjectType({ description: "A post of a territory, or one that it pays at a town or welfare body, that may be lost." })
export class PostAtRisk {
  @Field(() => PostRisk)
  @Funding
  readonly risk!: PostRisk;

  @Field(() => LocalDate, { description: "First day without the money.", nullable: true })
  @Funding
  readonly from!: string | null;

  @Field(() => Decimal, { nullable: true, description: "Full-time equivalents (VZÄ); null where they are not known." })
  @Funding
  readonly fte!: string | null;

  @Field(() => Post, { nullable: true, description: "The post, where it is the territory's own." })
  @Funding
  readonly post!: Post | null;

  @Field(() => PassThrough, { nullable: true, description: "The money passed on that pays it, where it is another's." })
  @Funding
  readonly passThrough!: PassThrough | null;
}

/** The posts of one year that fall away with their funding, and those paid elsewhere whose top-up ends by its last day. */
export function listPostsAtRisk({ posts, passedOn, year }: Recorded): PostAtRisk[] {
  const ending = new Map<string, PostAtRisk>();
  for (const passThrough of passedOn.toSorted(byId)) {
    const { toAgs, toOrganisation, pillar, topUpUntil, fte, leading } = passThrough;
    if (!leading || passThrough.year !== year || topUpUntil === null || topUpUntil > `${year}-12-31`) continue;
    // Budgeted and granted are the same money: one recipient counts once.
    const recipient = [toAgs ?? toOrganisation, pillar].join(" ");
    ending.set(recipient, { risk: PostRisk.TOP_UP_ENDS, from: dayAfter(topUpUntil), fte, post: null, passThrough });
  }
  const falling = posts
    .toSorted(byId)
    .filter(({ fallsAway }) => fallsAway === FallsAway.WITH_FUNDING)
    .map((post) => ({
      risk: PostRisk.FALLS_AWAY,
      from: post.fundedTo && dayAfter(lastDay(post.fundedTo)),
      fte: post.plannedFte ?? post.fundedFte,
      post,
      passThrough: null,
    }));

  return [...falling, ...ending.values()];
}

interface Recorded {
  readonly posts: readonly Post[];
  readonly passedOn: readonly PassThrough[];
  readonly year: number;
}

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return left.id.localeCompare(right.id);
}
