import type { Noun } from "@kim-hub/records/noun";
import { CaseFunnelResolver } from "./case-funnel.resolver.js";

export const CASE_FUNNEL_NOUN: Noun = { resolvers: [CaseFunnelResolver] };
