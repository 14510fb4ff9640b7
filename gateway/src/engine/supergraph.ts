import { Supergraph as FederationSupergraph } from "@apollo/federation-internals";
import type { DocumentNode, GraphQLSchema } from "graphql";
import { isOfType } from "./is-of-type.js";
import { createPlanner } from "./planning/create-planner.js";
import type { PlanError } from "./planning/plan-error.js";
import { type PlannedOperation, planOperation } from "./planning/plan-operation.js";
import { prepareForPlanner } from "./planning/planner-input.js";
import type { Planning } from "./planning/planning.js";
import { createRuntimeTypes } from "./planning/runtime-types.js";
import { readPublicFields } from "./public-fields.js";

/** A valid supergraph: what clients see of it, what the subgraphs know, and the planner over both. */
export class Supergraph {
  /** What clients may ask for: nothing `@inaccessible` is in it. */
  readonly apiSchema: GraphQLSchema;
  /** Everything, hidden types and fields too. */
  readonly fullSchema: GraphQLSchema;
  readonly subgraphs: readonly string[];
  /** `Type.field` of every field whose data class is PUBLIC. */
  readonly publicFields: ReadonlySet<string>;
  readonly #planning: Planning;

  /** Throws what is wrong with the supergraph, in the words of its validator. */
  constructor(sdl: string) {
    const supergraph = FederationSupergraph.build(sdl, { validateSupergraph: true });
    const input = prepareForPlanner(sdl);
    this.apiSchema = supergraph.apiSchema().toGraphQLJSSchema();
    this.fullSchema = supergraph.schema.toGraphQLJSSchema();
    this.subgraphs = supergraph.subgraphsMetadata().map(({ name }) => name);
    this.publicFields = readPublicFields(sdl);
    const planned = input.repaired
      ? FederationSupergraph.build(input.repaired, { validateSupergraph: false })
      : supergraph;
    this.#planning = {
      ...input,
      apiSchema: this.apiSchema,
      fullSchema: this.fullSchema,
      runtimeTypes: createRuntimeTypes(planned, this.fullSchema),
      plan: createPlanner(() => planned),
      planWithoutRequires: createPlanner(() =>
        FederationSupergraph.build(input.requiringNothing, { validateSupergraph: false }),
      ),
    };
  }

  /** The plan of one operation of a document that is valid against the API schema; throws a {@link PlanError} where there is none. */
  plan(document: DocumentNode, operationName: string | undefined): PlannedOperation {
    return planOperation(this.#planning, document, operationName);
  }

  /** Whether an object that calls itself `name` is a `condition`, hidden types included. */
  isOfType(name: string, condition: string): boolean {
    return isOfType(this.fullSchema, name, condition);
  }
}
