import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  print,
} from "graphql";
import { coerceVariables } from "./coerce-variables.js";
import { collectFields, listRootConditions } from "./collect-fields.js";
import type { Effect, Executable, OperationAnswer } from "./executable.js";
import { indexFragments } from "./fragments.js";
import { Operation } from "./operation.js";
import type { AskSource } from "./source.js";
import type { Supergraph } from "./supergraph.js";

interface MutationParts {
  readonly supergraph: Supergraph;
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
}

/** More orders than these are planned anew each time: conditions at the root of a mutation are rare. */
const MOST_ORDERS = 16;
/** As measured of operations. */
const BYTES_PER_CHARACTER = 140;

type Values = Readonly<Record<string, unknown>>;

/**
 * A mutation: its root fields run one after the other as the answer shows them (the specification's serial execution). The planner
 * would move fields out of fragments and conditions, so it is given them in their order; where that depends on variables, each order
 * has a plan of its own.
 */
export class Mutation implements Executable {
  readonly effect: Effect = "WRITE";
  readonly bytes: number;
  readonly #parts: MutationParts;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #conditions: readonly string[];
  readonly #ordered = new Map<string, Operation>();

  constructor(parts: MutationParts) {
    this.#parts = parts;
    this.#fragments = indexFragments(parts.document);
    this.#conditions = listRootConditions(parts.definition.selectionSet, this.#fragments);
    // The order that holds without the variables: what the planner cannot do is told when it is prepared.
    const { bytes } = this.#order({});
    const characters = print(parts.definition.selectionSet).length;
    const orders = Math.min(MOST_ORDERS, 2 ** this.#conditions.length);
    // Another order may have more fields than the first.
    this.bytes = orders * Math.max(bytes, BYTES_PER_CHARACTER * characters);
  }

  async execute(variables: Values, ask: AskSource): Promise<OperationAnswer> {
    const { apiSchema } = this.#parts.supergraph;
    const { coerced, errors } = coerceVariables(apiSchema, this.#parts.definition, variables);
    if (!coerced) return { data: null, errors, sources: [] };

    return this.#order(coerced).execute(variables, ask);
  }

  #order(values: Values): Operation {
    const key = this.#conditions.map((name) => (values[name] === true ? "1" : "0")).join("");
    const known = this.#ordered.get(key);
    if (known) return known;
    const operation = new Operation(this.#parts.supergraph, this.#write(values), this.#parts.definition.name?.value);
    if (this.#ordered.size < MOST_ORDERS) this.#ordered.set(key, operation);

    return operation;
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
