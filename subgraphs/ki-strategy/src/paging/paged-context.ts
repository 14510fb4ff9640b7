import type { Context } from "@kim-hub/kit/context";
import type { Pages } from "./pages.js";

/** The context of a subgraph whose lists can be long. */
export interface PagedContext extends Context {
  readonly pages: Pages;
}
