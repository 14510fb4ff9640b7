import type { Context } from "@kim-hub/kit/context";
import type { DisclosureControl } from "@kim-hub/kit/disclosure-control";

/** What resolvers of counts of clients work with. */
export interface KiStrategyContext extends Context {
  readonly control: DisclosureControl;
}
