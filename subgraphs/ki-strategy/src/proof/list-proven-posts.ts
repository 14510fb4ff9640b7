import type { Loaders } from "@kim-hub/kit/loaders";
import { CarriedPost } from "../post/carried-post.js";
import { findPostYear, listPosts } from "../post/find-post-year.js";
import type { Post } from "../post/post.js";
import { PostMonth } from "../post/post-month.js";
import { BookedCost } from "./booked-cost.js";
import { LINE_OF_PURPOSE, lineOfPost } from "./budget-line.js";
import { listMonthCosts, type MonthCost } from "./month-cost.js";
import { PostProof } from "./post-proof.js";

/** One post of a year with what it really cost, month by month. */
export interface ProvenPost {
  readonly post: Post;
  readonly proof: PostProof;
  readonly costs: readonly MonthCost[];
}

/** Everything booked for one territory in one year, by line of the plan, post and month. */
export async function listBookedCosts(ags: string, year: number, loaders: Loaders): Promise<readonly BookedCost[]> {
  const booked = await loaders.list(BookedCost, "territoryAgs", ags);

  return booked.filter((row) => row.year === year);
}

/** The posts of one year, in order of pillar and kind; of a post that an open-ended statement carries on no month is known. */
export async function listProvenPosts(ags: string, year: number, loaders: Loaders): Promise<readonly ProvenPost[]> {
  const [stated, booked] = await Promise.all([findPostYear(ags, year, loaders), listBookedCosts(ags, year, loaders)]);
  const posts = stated ? await listPosts(stated, loaders) : [];

  return Promise.all(
    posts.map(async (post) => {
      const months = post instanceof CarriedPost ? [] : await loaders.list(PostMonth, "postId", post.id);
      const costs = listMonthCosts({ post, months, booked: booked.filter((row) => paysFor(row, post)) });

      return { post, costs, proof: new PostProof({ post, months, costs }) };
    }),
  );
}

/** A booking that was corrected since may stand elsewhere than its post. */
function paysFor({ postId, pillar, purpose }: BookedCost, post: Post): boolean {
  return postId === post.id && pillar === post.pillar && LINE_OF_PURPOSE[purpose] === lineOfPost(post);
}
