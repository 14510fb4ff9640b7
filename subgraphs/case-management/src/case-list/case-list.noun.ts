import type { Noun } from "@kim-hub/records/noun";
import { CaseListResolver } from "./case-list.resolver.js";

export const CASE_LIST_NOUN: Noun = { resolvers: [CaseListResolver] };
