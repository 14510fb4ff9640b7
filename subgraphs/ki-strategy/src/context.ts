import type { DisclosureControl } from "@kim-hub/kit/disclosure-control";
import type { GovernanceContext } from "./governance/governance-context.js";
import type { SupergraphLabels } from "./supergraph/supergraph-labels.js";

/** The context of resolvers that count clients or read labels, or of any other. */
export interface KiStrategyContext extends GovernanceContext {
  readonly control: DisclosureControl;
  readonly labels: SupergraphLabels;
}
