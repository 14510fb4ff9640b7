import type { Noun } from "@kim-hub/records/noun";
import { RequirementCheckResolver } from "./requirement-check.resolver.js";

export const REQUIREMENT_CHECK_NOUN: Noun = { resolvers: [RequirementCheckResolver] };
