import type { Noun } from "@kim-hub/records/noun";
import { NaturalisationPipelineResolver } from "./naturalisation-pipeline.resolver.js";

export const NATURALISATION_PIPELINE_NOUN: Noun = { resolvers: [NaturalisationPipelineResolver] };
