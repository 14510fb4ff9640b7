import type { Context } from "@kim-hub/kit/context";
import type { DisclosureControl } from "@kim-hub/kit/disclosure-control";
import type { SupergraphLabels } from "./supergraph/supergraph-labels.js";

/** What resolvers of counts of clients, and of labels, work with. */
export interface KiStrategyContext extends Context {
  readonly control: DisclosureControl;
  readonly labels: SupergraphLabels;
}
