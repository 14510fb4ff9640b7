import type { Noun } from "@kim-hub/records/noun";
import { ResidentsResolver } from "./residents.resolver.js";

export const RESIDENTS_NOUN: Noun = { resolvers: [ResidentsResolver] };
