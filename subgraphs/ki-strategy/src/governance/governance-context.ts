import type { Context } from "@kim-hub/kit/context";
import type { CommittedGovernance } from "./committed-governance.js";

/** The context of resolvers that say what the hub itself rests on. */
export interface GovernanceContext extends Context {
  readonly governance: CommittedGovernance;
}
