import { Supergraph as FederationSupergraph, operationFromDocument, type Schema } from "@apollo/federation-internals";
import { type QueryPlan, QueryPlanner } from "@apollo/query-planner";
import { type DocumentNode, type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from "graphql";
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
  /** What the names of a client's own making begin with in the data: no field's name does. */
  readonly clientPrefix: string;
  readonly #api: Schema;
  readonly #planner: QueryPlanner;

  /** Throws what is wrong with the supergraph, in the words of its validator. */
  constructor(sdl: string) {
    const supergraph = FederationSupergraph.build(sdl, { validateSupergraph: true });
    this.#api = supergraph.apiSchema();
    this.apiSchema = this.#api.toGraphQLJSSchema();
    this.fullSchema = supergraph.schema.toGraphQLJSSchema();
    this.subgraphs = supergraph.subgraphsMetadata().map(({ name }) => name);
    this.publicFields = readPublicFields(sdl);
    this.clientPrefix = freePrefix(this.fullSchema);
    // Fragments are written out, so that fetches can be compared and joined by their text.
    this.#planner = new QueryPlanner(supergraph, { reuseQueryFragments: false, generateQueryFragments: false });
  }

  /** The plan of one operation of a document that is valid against the API schema. */
  plan(document: DocumentNode, operationName: string | undefined): QueryPlan {
    const named = operationName === undefined ? {} : { operationName };

    return this.#planner.buildQueryPlan(operationFromDocument(this.#api, document, named));
  }

  /** Whether an object that calls itself `name` is a `condition`, hidden types included. */
  isOfType(name: string, condition: string): boolean {
    if (name === condition) return true;
    const [type, wanted] = [this.fullSchema.getType(name), this.fullSchema.getType(condition)];
    if (!isAbstractType(wanted) || !(isObjectType(type) || isInterfaceType(type))) return false;

    return this.fullSchema.isSubType(wanted, type);
  }
}

function freePrefix(schema: GraphQLSchema): string {
  const names = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()) : [],
  );
  let prefix = "client_";
  while (names.some((name) => name.startsWith(prefix))) prefix = `_${prefix}`;

  return prefix;
}
