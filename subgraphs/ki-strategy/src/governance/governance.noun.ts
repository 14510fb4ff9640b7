import type { CitedNoun } from "../cited-noun.js";
import { GovernanceResolver } from "./governance.resolver.js";

export const GOVERNANCE_NOUN: CitedNoun = { resolvers: [GovernanceResolver] };
