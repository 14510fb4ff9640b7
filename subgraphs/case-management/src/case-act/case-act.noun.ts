import type { Noun } from "@kim-hub/records/noun";
import { CaseActResolver } from "./case-act.resolver.js";

export const CASE_ACT_NOUN: Noun = { resolvers: [CaseActResolver] };
