import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import { clientPath } from "./client-path.js";
import { coerceVariables } from "./coerce-variables.js";
import { listConditions } from "./collect-fields.js";
import { compilePlan } from "./compile-plan.js";
import { compileIntrospection, type Introspect } from "./introspect.js";
import { collectNames, isTold, type KnownNames } from "./known-names.js";
import { listFetches, type PlanTree, readPlan } from "./plan-tree.js";
import { clientName, renameResponses } from "./response-names.js";
import { Run, type SourceOutcome } from "./run.js";
import type { RunError } from "./run-errors.js";
import { ShapeCompiler, type Write } from "./shape.js";
import type { AskSource } from "./source.js";
import type { Step } from "./step.js";
import type { Supergraph } from "./supergraph.js";
import { listUnexplained } from "./unexplained.js";
import { wireBytes } from "./wire-text.js";
import { Writing } from "./writing.js";

type Variables = Readonly<Record<string, unknown>>;

/** What an operation was answered. */
export interface OperationAnswer {
  /** The JSON of `data` in UTF-8; null where the variables were refused and nothing was asked. */
  readonly data: Buffer | null;
  readonly errors: readonly GraphQLError[];
  readonly sources: readonly SourceOutcome[];
}

/** What can be run any number of times at once. */
export interface Executable {
  /** About how much memory its plans and what is compiled of them may come to take, whatever variables it is run with. */
  readonly bytes: number;
  /** Runs it with the variables as the client gave them; subgraphs that fail leave nulls and errors. */
  execute(variables: Variables, ask: AskSource): Promise<OperationAnswer>;
}

/** The writing of the answer for one set of values of the variables in `@skip` and `@include`. */
interface Variant {
  readonly write: Write;
  readonly introspect: Introspect | null;
}

const MOST_VARIANTS = 64;
/** Measured: what is planned and compiled of a fetch takes about so much for each character of its text, */
const BYTES_PER_CHARACTER = 100;
/** and each variant of the writing so much more. */
const BYTES_PER_CHARACTER_AND_VARIANT = 40;

/** One operation of one document, planned and compiled. */
export class Operation implements Executable {
  readonly bytes: number;
  readonly #supergraph: Supergraph;
  readonly #definition: OperationDefinitionNode;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #root: string;
  readonly #step: Step | null;
  readonly #known: KnownNames;
  readonly #shared: ReadonlySet<string>;
  readonly #conditions: readonly string[];
  readonly #variants = new Map<string, Variant>();

  /** Takes a document that is valid against the API schema; throws where the planner finds no way. */
  constructor(supergraph: Supergraph, document: DocumentNode, operationName: string | undefined) {
    const planned = renameResponses(document, supergraph.clientPrefix);
    const definition = getOperationAST(planned, operationName);
    if (!definition) throw new Error("The document has no such operation.");
    const tree = readPlan(supergraph.plan(planned, operationName));
    const fetches = listFetches(tree);
    const fragments = planned.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);

    this.#supergraph = supergraph;
    this.#definition = definition;
    this.#fragments = new Map(fragments.map((node) => [node.name.value, node]));
    this.#root = supergraph.apiSchema.getRootType(definition.operation)?.name ?? "";
    this.#step = tree && compilePlan(tree, supergraph);
    this.#known = collectNames(fetches);
    this.#shared = sharedPaths(tree);
    this.#conditions = listConditions([definition.selectionSet, ...fragments.map((node) => node.selectionSet)]);
    const characters = fetches.reduce((sum, { fetch }) => sum + fetch.operation.length, 0);
    const variants = Math.min(MOST_VARIANTS, 2 ** this.#conditions.length);
    this.bytes = characters * (BYTES_PER_CHARACTER + BYTES_PER_CHARACTER_AND_VARIANT * variants);
  }

  async execute(variables: Variables, ask: AskSource): Promise<OperationAnswer> {
    const { coerced, errors } = coerceVariables(this.#supergraph.apiSchema, this.#definition, variables);
    if (!coerced) return { data: null, errors, sources: [] };
    const run = new Run(variables, coerced, ask);
    await this.#step?.(run);

    return run.abandoned ? abandonedAnswer(run) : this.#answer(run);
  }

  #answer(run: Run): OperationAnswer {
    const { write, introspect } = this.#variant(run.coerced);
    const introspection = introspect?.(run.coerced) ?? {};
    const writing = new Writing({ introspection, plain: run.plain, exact: false });
    const data = wireBytes(write(run.data, writing) ?? "null");
    const errors = run.errors.map((error) => this.#publish(error));
    if (writing.lacking || writing.faulty) {
      const exact = new Writing({ introspection, plain: run.plain, exact: true });
      write(run.data, exact);
      errors.push(...listUnexplained(exact.faults, errors).map(toGraphQLError));
    }

    return { data, errors, sources: run.sources };
  }

  #variant(coerced: Variables): Variant {
    const key = this.#conditions.map((name) => (coerced[name] === true ? "1" : "0")).join("");
    const known = this.#variants.get(key);
    if (known) return known;
    const variant = this.#compile(coerced);
    if (this.#variants.size < MOST_VARIANTS) this.#variants.set(key, variant);

    return variant;
  }

  #compile(conditions: Variables): Variant {
    const selecting = { schema: this.#supergraph.apiSchema, fragments: this.#fragments, conditions };
    const shapes = new ShapeCompiler({
      selecting,
      clientName: (node) => this.#clientName(node),
      isShared: (path) => this.#shared.has(path),
    });

    return {
      write: shapes.root(this.#root, this.#definition.selectionSet, this.#known),
      introspect: compileIntrospection({
        schema: this.#supergraph.apiSchema,
        operation: this.#definition,
        selecting,
        root: this.#root,
      }),
    };
  }

  #publish(error: RunError): GraphQLError {
    const { selectionSet } = this.#definition;
    const names = { selectionSet, fragments: this.#fragments, clientName: (node: FieldNode) => this.#clientName(node) };
    const path = error.path && clientPath(error.path, names);

    return toGraphQLError({ ...error, path });
  }

  #clientName(node: FieldNode): string {
    return clientName(node, this.#supergraph.clientPrefix);
  }
}

/** Nobody reads it; the request log tells why. */
function abandonedAnswer({ sources }: Run): OperationAnswer {
  const error = new GraphQLError("The client has left.", { extensions: { code: "SOURCE_UNAVAILABLE" } });

  return { data: wireBytes("null"), errors: [error], sources };
}

function toGraphQLError({ message, path, extensions }: RunError): GraphQLError {
  return new GraphQLError(message, { extensions, path: path ?? null });
}

/** The places where one object may stand for several. */
function sharedPaths(tree: PlanTree | null): ReadonlySet<string> {
  const fetches = listFetches(tree);

  return new Set(
    fetches.filter((planned) => planned.fetch.requires && isTold(planned, fetches)).map(({ path }) => path.join("/")),
  );
}
