import type { Loaders } from "@kim-hub/kit/loaders";
import { findPostYear, listPosts } from "../post/find-post-year.js";
import { findPublicOccupancy } from "../post/find-public-occupancy.js";
import type { KimReport } from "./kim-report.js";
import { ReportedPost } from "./reported-post.js";

/** The posts of the report's year, in order of pillar and kind. */
export async function listReportedPosts(
  { ags, year, quarter }: KimReport,
  loaders: Loaders,
): Promise<readonly ReportedPost[]> {
  const stated = await findPostYear(ags, year, loaders);
  const posts = stated ? await listPosts(stated, loaders) : [];

  return Promise.all(
    posts.map(async (post) => new ReportedPost(post, await findPublicOccupancy(post, loaders), quarter)),
  );
}
