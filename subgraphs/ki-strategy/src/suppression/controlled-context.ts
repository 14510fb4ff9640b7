import type { Context } from "@kim-hub/kit/context";
import type { DisclosureControl } from "./disclosure-control.js";

/** What resolvers of counts of clients work with. */
export interface ControlledContext extends Context {
  readonly control: DisclosureControl;
}
