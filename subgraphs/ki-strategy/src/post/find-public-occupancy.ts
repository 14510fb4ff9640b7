import type { Loaders } from "@kim-hub/kit/loaders";
import { CarriedPost } from "./carried-post.js";
import { hundredths } from "./occupancy.js";
import { Post } from "./post.js";
import { PostMonth } from "./post-month.js";
import { PostOccupancy } from "./post-occupancy.js";

/** A post's months as everybody may see them: those of a lone post stay back. */
export async function findPublicOccupancy(post: Post, loaders: Loaders): Promise<PostOccupancy> {
  const months = await listMonths(post, loaders);
  if (months.length === 0 || !(await isAlone(post, loaders))) return new PostOccupancy(post, months);

  return new PostOccupancy(post, [], { isWithheld: true });
}

/** Whether one employee at most has a post of this kind in this territory and year. */
export async function isAlone({ postYearId, kind }: Post, loaders: Loaders): Promise<boolean> {
  const posts = await loaders.list(Post, "postYearId", postYearId);
  const [first, ...others] = posts.filter((post) => post.kind === kind);

  return others.length === 0 && hundredths(first?.fundedFte ?? "1.00") <= 100n;
}

/** The recorded months; of a post that an earlier year's statement carries on, none. */
export async function listMonths(post: Post, loaders: Loaders): Promise<readonly PostMonth[]> {
  return post instanceof CarriedPost ? [] : loaders.list(PostMonth, "postId", post.id);
}
