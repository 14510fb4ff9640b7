import type { Noun } from "@kim-hub/records/noun";
import { ContactCountsResolver } from "./contact-counts.resolver.js";

export const CONTACT_COUNTS_NOUN: Noun = { resolvers: [ContactCountsResolver] };
