import type { Loaders } from "@kim-hub/kit/loaders";
import { CarriedPost } from "./carried-post.js";
import { Post } from "./post.js";
import { PostYear } from "./post-year.js";

/** The statement for the year: the one recorded for it, or the last one before it if that has no end („2022 ff.“). */
export async function findPostYear(ags: string, year: number, loaders: Loaders): Promise<PostYear | null> {
  const recorded = await loaders.list(PostYear, "territoryAgs", ags);
  const known = recorded.filter((row) => row.year <= year).toSorted((left, right) => right.year - left.year);
  const [last] = known;
  if (!last || last.year === year) return last ?? null;

  return last.isOpenEnded ? last.carriedOnTo(year) : null;
}

/** The posts that a year's statement names, in order of pillar and kind. */
export async function listPosts(postYear: PostYear, loaders: Loaders): Promise<readonly Post[]> {
  const posts = await loaders.list(Post, "postYearId", postYear.id);
  const sorted = posts.toSorted((left, right) => left.id.localeCompare(right.id));

  return postYear.year === postYear.statedYear ? sorted : sorted.map((post) => new CarriedPost(post));
}
