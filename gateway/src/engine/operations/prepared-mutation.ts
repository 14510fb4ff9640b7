import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import type { OperationAnswer } from "../answer/operation-answer.js";
import { coerceVariables } from "../document/coerce-variables.js";
import { collectFields, listRootConditions } from "../document/collect-fields.js";
import { indexFragments } from "../document/index-fragments.js";
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

/** Each variable doubles the orders, and each order is planned before the mutation is first run. */
const MOST_CONDITIONS = 4;

type Values = Readonly<Record<string, unknown>>;

/**
 * A mutation: its root fields run one after the other as the answer shows them (the specification's serial execution). The planner
 * would move fields out of fragments and conditions, so it is given them in their order; where that depends on variables, each order
 * has a plan of its own. All are made at once, where plans are made: no run waits for one.
 */
export class PreparedMutation implements PreparedOperation {
  readonly effect: Effect = "WRITE";
  readonly bytes: number;
  readonly #parts: MutationOptions;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #conditions: readonly string[];
  readonly #orders: ReadonlyMap<string, CompiledOperation>;

  /** Throws a PlanError where there is no right plan for one of its orders. */
  constructor(parts: MutationOptions) {
    this.#parts = parts;
    this.#fragments = indexFragments(parts.document);
    this.#conditions = listRootConditions(parts.definition.selectionSet, this.#fragments);
    if (this.#conditions.length > MOST_CONDITIONS)
      throw new PlanError("Mutation", `A mutation's root fields may depend on ${MOST_CONDITIONS} variables at most.`);
    this.#orders = new Map(listValues(this.#conditions).map((values) => [this.#keyOf(values), this.#prepare(values)]));
    this.bytes = [...this.#orders.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }

  async execute(variables: Values, ask: AskSource): Promise<OperationAnswer> {
    const { apiSchema } = this.#parts.supergraph;
    const { coerced, errors } = coerceVariables(apiSchema, this.#parts.definition, variables);
    if (!coerced) return { data: null, errors, sources: [] };

    const order = this.#orders.get(this.#keyOf(coerced));
    if (!order) throw new Error("An order of the mutation was not prepared.");

    return order.execute(variables, ask);
  }

  #keyOf(values: Values): string {
    return this.#conditions.map((name) => (values[name] === true ? "1" : "0")).join("");
  }

  #prepare(values: Values): CompiledOperation {
    return new CompiledOperation(this.#parts.supergraph, this.#write(values), this.#parts.definition.name?.value);
  }

  /** The document with the mutation's root fields one by one, without their fragments and conditions. */
  #write(conditions: Values): DocumentNode {
    const { supergraph, definition } = this.#parts;
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

/** Several nodes for one field of the answer as one node. */
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
