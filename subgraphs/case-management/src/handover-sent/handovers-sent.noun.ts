import type { Noun } from "@kim-hub/records/noun";
import { HandoversSentResolver } from "./handovers-sent.resolver.js";

export const HANDOVERS_SENT_NOUN: Noun = { resolvers: [HandoversSentResolver] };
