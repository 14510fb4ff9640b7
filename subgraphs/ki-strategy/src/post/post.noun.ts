import type { CitedNoun } from "../cited-noun.js";
import { createDatedResolver } from "../data-state/dated.resolver.js";
import { Post } from "./post.js";
import { POSTS } from "./post.table.js";
import { PostMonth } from "./post-month.js";
import { POST_MONTHS } from "./post-month.table.js";
import { PostYear } from "./post-year.js";
import { PostResolver, PostYearResolver, TerritoryPostsResolver } from "./post-year.resolver.js";
import { POST_YEARS } from "./post-year.table.js";

export const POST_NOUN: CitedNoun = {
  entities: [PostYear, Post, PostMonth],
  resolvers: [
    TerritoryPostsResolver,
    PostYearResolver,
    PostResolver,
    createDatedResolver(PostYear, ({ territoryAgs }) => [territoryAgs]),
  ],
  tables: [POST_YEARS, POSTS, POST_MONTHS],
  cited: [PostMonth],
};
