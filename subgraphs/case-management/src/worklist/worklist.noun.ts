import type { Noun } from "@kim-hub/records/noun";
import { WorklistResolver } from "./worklist.resolver.js";

export const WORKLIST_NOUN: Noun = { resolvers: [WorklistResolver] };
