import type { Noun } from "@kim-hub/records/noun";
import { RightToRemainResolver } from "./right-to-remain.resolver.js";
import { TransitionsResolver } from "./transitions.resolver.js";

export const RIGHT_TO_REMAIN_NOUN: Noun = { resolvers: [RightToRemainResolver, TransitionsResolver] };
