import { indexFragments } from "@kim-hub/kit/index-fragments";
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import type { OperationAnswer } from "../answer/operation-answer.js";
import { coerceVariables } from "../document/coerce-variables.js";
import { collectFields } from "../document/collect-fields.js";
import { listRootConditions } from "../document/list-conditions.js";
import { variantKey } from "../document/variant-key.js";
import { PlanError } from "../planning/input/plan-error.js";
import type { Supergraph } from "../supergraph/supergraph.js";
import type { AskSource } from "../wire/source.js";
import { CompiledOperation } from "./compiled-operation.js";
import type { Effect, PreparedOperation } from "./prepared-operation.js";

interface MutationOptions {
  readonly supergraph: Supergraph;
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
}

/** Each variable doubles the number of orders, and each order is planned before the first run. */
const MOST_CONDITIONS = 4;

type Values = Readonly<Record<string, unknown>>;

/**
 * A mutation, whose root fields run one after the other in the order of the answer (the specification's serial
 * execution). The planner would reorder fields in fragments and conditions, so it gets them in their final order; if
 * that depends on variables, each order has its own plan. All plans are made in advance, so that no run waits for one.
 */
export class PreparedMutation implements PreparedOperation {
  readonly effect: Effect = "WRITE";
  readonly bytes: number;
  readonly #options: MutationOptions;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #conditions: readonly string[];
  readonly #orders: ReadonlyMap<string, CompiledOperation>;

  /** Throws a PlanError if one of its orders has no correct plan. */
  constructor(options: MutationOptions) {
    this.#options = options;
    this.#fragments = indexFragments(options.document);
    this.#conditions = listRootConditions(options.definition.selectionSet, this.#fragments);
    if (this.#conditions.length > MOST_CONDITIONS)
      throw new PlanError("Mutation", `A mutation's root fields may depend on ${MOST_CONDITIONS} variables at most.`);
    this.#orders = new Map(
      listValues(this.#conditions).map((values) => [variantKey(this.#conditions, values), this.#prepare(values)]),
    );
    this.bytes = [...this.#orders.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }

  async execute(variables: Values, ask: AskSource): Promise<OperationAnswer> {
    const { apiSchema } = this.#options.supergraph;
    const { coerced, errors } = coerceVariables(apiSchema, this.#options.definition, variables);
    if (!coerced) return { data: null, errors, sources: [] };

    const order = this.#orders.get(variantKey(this.#conditions, coerced));
    if (!order) throw new Error("An order of the mutation was not prepared.");

    return order.execute(variables, ask);
  }

  #prepare(values: Values): CompiledOperation {
    return new CompiledOperation(this.#options.supergraph, this.#write(values), this.#options.definition.name?.value);
  }

  /** The document with the mutation's root fields in order, without fragments and conditions around them. */
  #write(conditions: Values): DocumentNode {
    const { supergraph, definition } = this.#options;
    const root = supergraph.apiSchema.getMutationType()?.name ?? "";
    const fields = collectFields(root, [definition.selectionSet], {
      schema: supergraph.apiSchema,
      fragments: this.#fragments,
      conditions,
    });
    const selections = [...fields.values()].flatMap(join);

    return {
      kind: Kind.DOCUMENT,
      definitions: [
        { ...definition, selectionSet: { kind: Kind.SELECTION_SET, selections } },
        ...this.#fragments.values(),
      ],
    };
  }
}

/** Merges several nodes of one response name into one. */
function join(nodes: readonly FieldNode[]): FieldNode[] {
  const [first] = nodes;
  if (!first) return [];
  const selections = nodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
  const joined = { ...first, directives: [] };

  return [selections.length === 0 ? joined : { ...joined, selectionSet: { kind: Kind.SELECTION_SET, selections } }];
}

/** Every way to set the conditions' variables. */
function listValues(conditions: readonly string[]): Values[] {
  return conditions.reduce<Values[]>(
    (all, name) => [true, false].flatMap((value) => all.map((values) => ({ ...values, [name]: value }))),
    [{}],
  );
}
