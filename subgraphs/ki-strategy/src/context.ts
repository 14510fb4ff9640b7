import type { Context } from "@kim-hub/kit/context";
import type { DisclosureControl } from "@kim-hub/kit/disclosure-control";
import type { CommittedGovernance } from "./governance/committed-governance.js";
import type { SupergraphLabels } from "./supergraph/supergraph-labels.js";

/** The context of resolvers that count clients, or read labels or what the hub itself rests on. */
export interface KiStrategyContext extends Context {
  readonly control: DisclosureControl;
  readonly labels: SupergraphLabels;
  readonly governance: CommittedGovernance;
}
