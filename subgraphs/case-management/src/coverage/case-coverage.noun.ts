import type { Noun } from "@kim-hub/records/noun";
import { CaseCoverageResolver } from "./case-coverage.resolver.js";

export const CASE_COVERAGE_NOUN: Noun = { resolvers: [CaseCoverageResolver] };
