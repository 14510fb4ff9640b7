import type { AccessMatrix } from "@kim-hub/kit/access-matrix";
import { type DocumentNode, GraphQLError, getOperationAST, parse, specifiedRules, validate } from "graphql";
import type { Caller } from "../caller/caller.js";
import { coerceVariables } from "../engine/document/coerce-variables.js";
import { Engine } from "../engine/engine.js";
import { PlanError } from "../engine/planning/input/plan-error.js";
import { CostModel } from "../limits/cost/cost-model.js";
import { evaluate } from "../limits/cost/quantity.js";
import { dropRefusedFields } from "../limits/drop-refused-fields.js";
import { MOST_TOKENS } from "../limits/operation-limits.js";
import { OPERATION_RULES } from "../limits/operation-rules.js";
import { addScalarRules } from "../supergraph/scalar-rules.js";
import { type ExplainedStep, explainPlan, listExplained } from "./explained-plan.js";
import { type FieldAccess, listFieldAccess } from "./field-access.js";

interface Asked {
  readonly supergraph: string;
  readonly text: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: Pick<Caller, "role" | "purpose">;
  readonly matrix: AccessMatrix;
}

/** The gateway's plan, grants and cost for an operation of this caller, without asking anybody. */
export interface Explanation {
  readonly kind: "query" | "mutation";
  /** Null where every root field is refused before an office is asked. */
  readonly plan: ExplainedStep | null;
  /** Of all fields that the client asks for, also those that the gateway does not plan because they are refused. */
  readonly access: readonly FieldAccess[];
  readonly cost: number;
  /** Whether the caller may run saved queries only. */
  readonly savedQueriesOnly: boolean;
}

/** The hub would refuse the operation as a whole, for reasons of its text or its variables. */
export class OperationFaultError extends Error {
  readonly faults: readonly GraphQLError[];

  constructor(faults: readonly GraphQLError[]) {
    super(faults.map(({ message }) => message).join(" "));
    this.faults = faults;
  }
}

/** Throws an {@link OperationFaultError} for what the hub would refuse whoever asks. */
export function explainOperation(asked: Asked): Explanation {
  const { text, operationName, variables, caller, matrix } = asked;
  const engine = new Engine(asked.supergraph);
  const { supergraph } = engine;
  addScalarRules(supergraph.apiSchema);
  const document = readDocument(text);
  requireValid(validate(supergraph.apiSchema, document, [...specifiedRules, ...OPERATION_RULES]));
  const definition = getOperationAST(document, operationName);
  if (!definition) throw new OperationFaultError([new GraphQLError("Say which of the operations with --operation.")]);
  const { errors } = coerceVariables(supergraph.apiSchema, definition, variables);
  requireValid(errors);
  const whole = plan(engine, document, operationName);
  const readable = dropRefusedFields(document, supergraph, matrix, caller);
  const planned = readable === document ? whole : plan(engine, readable, operationName);
  const costs = new CostModel(asked.supergraph, supergraph.apiSchema);

  return {
    kind: definition.operation === "mutation" ? "mutation" : "query",
    plan: planned.tree && explainPlan(planned.tree),
    access: listExplained(whole.tree && explainPlan(whole.tree)).flatMap((fetch) =>
      listFieldAccess(fetch, { supergraph, synthetics: whole.synthetics, matrix, caller }),
    ),
    cost: Math.ceil(evaluate(costs.of(definition, document), variables)),
    savedQueriesOnly: matrix.runsSavedQueriesOnly(caller),
  };
}

function readDocument(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: MOST_TOKENS });
  } catch (error) {
    throw error instanceof GraphQLError ? new OperationFaultError([error]) : error;
  }
}

function requireValid(faults: readonly GraphQLError[]): void {
  if (faults.length > 0) throw new OperationFaultError(faults);
}

function plan({ supergraph }: Engine, document: DocumentNode, operationName: string | undefined) {
  try {
    return supergraph.plan(document, operationName);
  } catch (error) {
    throw error instanceof PlanError ? new OperationFaultError([new GraphQLError(error.message)]) : error;
  }
}
