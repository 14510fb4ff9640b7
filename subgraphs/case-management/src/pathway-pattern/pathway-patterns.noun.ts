import type { Noun } from "@kim-hub/records/noun";
import { PathwayPatternsResolver } from "./pathway-patterns.resolver.js";

export const PATHWAY_PATTERNS_NOUN: Noun = { resolvers: [PathwayPatternsResolver] };
