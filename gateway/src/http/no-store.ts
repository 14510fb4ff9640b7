import type { Decorate } from "./decorate.js";

/** No cache may store an answer: a withdrawal of consent holds from the next request on. */
export const noStore: Decorate = ({ headers }) => {
  headers.set("cache-control", "no-store");
};
