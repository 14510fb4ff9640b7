import { indexFragments } from "@kim-hub/kit/index-fragments";
import { responseName } from "@kim-hub/kit/response-name";
import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  getOperationAST,
  type OperationDefinitionNode,
} from "graphql";
import { AnswerWriter } from "../answer/answer-writer.js";
import type { OperationAnswer } from "../answer/operation-answer.js";
import { coerceVariables } from "../document/coerce-variables.js";
import { compilePlan } from "../fetch/compile-plan.js";
import { arePublic, listFetchFields } from "../fetch/field-access.js";
import type { PlanStep } from "../fetch/plan-step.js";
import { Run } from "../fetch/run.js";
import { planVariables } from "../planning/document/client-variables.js";
import { listFetches, type PlannedFetch } from "../planning/tree/plan-tree.js";
import type { Supergraph } from "../supergraph/supergraph.js";
import { RawJson } from "../wire/raw-json.js";
import type { AskSource } from "../wire/source.js";
import type { Effect, PreparedOperation } from "./prepared-operation.js";

/** Measured memory per character of a fetch's text, for its plan and compiled steps. */
const BYTES_PER_CHARACTER = 100;
/** The same for each variant of the projection. */
const BYTES_PER_CHARACTER_AND_VARIANT = 40;

/** One operation of one document, planned and compiled. */
export class CompiledOperation implements PreparedOperation {
  readonly bytes: number;
  readonly effect: Effect;
  readonly #supergraph: Supergraph;
  /** The operation in the client's own names. */
  readonly #client: OperationDefinitionNode;
  readonly #plannedVariables: ReadonlyMap<string, string>;
  readonly #step: PlanStep | null;
  readonly #writer: AnswerWriter;

  /** Takes a document that is valid against the API schema; throws a PlanError if there is no correct plan. */
  constructor(supergraph: Supergraph, document: DocumentNode, operationName: string | undefined) {
    const planned = supergraph.plan(document, operationName);
    const { document: asked, clientNames, synthetics } = planned;
    const definition = getOperationAST(asked, operationName);
    const client = getOperationAST(document, operationName);
    if (!definition || !client) throw new Error("The document has no such operation.");
    const fetches = listFetches(planned.tree);

    this.effect = effectOf(fetches, supergraph);
    this.#supergraph = supergraph;
    this.#client = client;
    this.#plannedVariables = planned.plannedVariables;
    this.#step = compilePlan(planned, supergraph);
    this.#writer = new AnswerWriter({
      supergraph,
      definition,
      document: {
        selectionSet: definition.selectionSet,
        fragments: indexFragments(asked),
        clientName: (node: FieldNode) => clientNames.get(responseName(node)) ?? responseName(node),
        synthetics,
      },
      plan: planned,
    });
    const characters = fetches.reduce((sum, { fetch }) => sum + fetch.operation.length, 0);
    this.bytes = characters * (BYTES_PER_CHARACTER + BYTES_PER_CHARACTER_AND_VARIANT * this.#writer.mostVariants);
  }

  async execute(variables: Readonly<Record<string, unknown>>, ask: AskSource): Promise<OperationAnswer> {
    const { coerced, errors } = coerceVariables(this.#supergraph.apiSchema, this.#client, variables);
    if (!coerced) return { data: null, errors, sources: [] };
    const planned = this.#plannedVariables;
    const run = new Run(planVariables(variables, planned), planVariables(coerced, planned), ask);
    await this.#step?.(run);

    return run.abandoned ? abandonedAnswer(run) : this.#writer.write(run);
  }
}

function effectOf(fetches: readonly PlannedFetch[], supergraph: Supergraph): Effect {
  if (fetches.some(({ fetch }) => fetch.operationKind === "mutation")) return "WRITE";
  const isPublic = fetches.every((planned) => arePublic(listFetchFields(planned, supergraph), supergraph));

  return fetches.length > 0 && isPublic ? "READ_PUBLIC" : "READ";
}

/** Nobody reads it; the request log says why. */
function abandonedAnswer({ sources }: Run): OperationAnswer {
  const error = new GraphQLError("The client has left.", { extensions: { code: "SOURCE_UNAVAILABLE" } });

  return { data: new RawJson("null"), errors: [error], sources };
}
