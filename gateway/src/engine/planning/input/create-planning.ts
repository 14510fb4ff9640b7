import { Supergraph } from "@apollo/federation-internals";
import type { GraphQLSchema } from "graphql";
import { createPlanner } from "./create-planner.js";
import { type PlannerInput, prepareForPlanner } from "./planner-input.js";
import type { Planning } from "./planning.js";
import { createRuntimeTypes } from "./runtime-types.js";

/** A valid supergraph, with the facts for planning over it. */
export interface ValidSupergraph {
  readonly supergraph: Supergraph;
  readonly input: PlannerInput;
}

/** Throws the validator's error if the supergraph is not valid. */
export function validateSupergraph(sdl: string): ValidSupergraph {
  return { supergraph: Supergraph.build(sdl, { validateSupergraph: true }), input: prepareForPlanner(sdl) };
}

export function createPlanning(
  { supergraph, input }: ValidSupergraph,
  { apiSchema, fullSchema }: { readonly apiSchema: GraphQLSchema; readonly fullSchema: GraphQLSchema },
): Planning {
  const build = (document: NonNullable<PlannerInput["repaired"]>) =>
    Supergraph.build(document, { validateSupergraph: false });
  const planned = input.repaired ? build(input.repaired) : supergraph;

  return {
    ...input,
    apiSchema,
    fullSchema,
    runtimeTypes: createRuntimeTypes(planned, fullSchema),
    plan: createPlanner(() => planned),
    planWithoutRequires: createPlanner(() => build(input.requiringNothing)),
  };
}
