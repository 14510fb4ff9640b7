import type { Context } from "@kim-hub/kit/context";
import type { DisclosureControl } from "./suppression/disclosure-control.js";

/** What resolvers of counts of clients work with. */
export interface KiStrategyContext extends Context {
  readonly control: DisclosureControl;
}
