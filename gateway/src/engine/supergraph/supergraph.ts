import { type DocumentNode, type GraphQLSchema, isInterfaceType, print } from "graphql";
import { Merge } from "../data/merge.js";
import { isOfType } from "../document/is-of-type.js";
import { createPlanning, type ValidSupergraph, validateSupergraph } from "../planning/input/create-planning.js";
import type { PlanError } from "../planning/input/plan-error.js";
import type { Planning } from "../planning/input/planning.js";
import { type PlannedOperation, planOperation } from "../planning/plan-operation.js";
import { readDataClasses } from "./data-classes.js";
import { readSchema, type SchemaTexts, writeSchemas } from "./schema-texts.js";

/** A valid supergraph: the clients' schema, the subgraphs' schema, and the planner over both. */
export class Supergraph {
  /** The clients' schema, without `@inaccessible`. */
  readonly apiSchema: GraphQLSchema;
  /** The whole schema, hidden types and fields included. */
  readonly fullSchema: GraphQLSchema;
  readonly subgraphs: readonly string[];
  /** Merges the answers of its subgraphs. */
  readonly merge: Merge;
  /** Its schemas as text, from which another thread builds the same supergraph cheaply. */
  readonly schemas: SchemaTexts;
  /** The data class of each `Type.field` that has one. */
  readonly dataClasses: ReadonlyMap<string, string>;
  /** `Type.field` of every field whose data class is PUBLIC. */
  readonly publicFields: ReadonlySet<string>;
  readonly #prepared = new Map<string, PlannedOperation>();
  readonly #createPlanning: () => Planning;
  #planning: Planning | null = null;

  /** Throws the fault of an invalid supergraph; given `schemas`, it was validated before. */
  constructor(sdl: string, schemas?: SchemaTexts) {
    let valid: ValidSupergraph | null = null;
    const validate = () => (valid ??= validateSupergraph(sdl));
    this.schemas = schemas ?? writeSchemas(validate().supergraph);
    this.apiSchema = readSchema(this.schemas.api);
    this.fullSchema = readSchema(this.schemas.full);
    this.subgraphs = this.schemas.subgraphs;
    const types = Object.values(this.fullSchema.getTypeMap());
    this.merge = new Merge(new Set(types.filter(isInterfaceType).map(({ name }) => name)));
    this.dataClasses = readDataClasses(sdl);
    this.publicFields = new Set(
      [...this.dataClasses].filter(([, dataClass]) => dataClass === "PUBLIC").map(([field]) => field),
    );
    this.#createPlanning = () => createPlanning(validate(), this);
  }

  /** Uses plans made elsewhere, by their document's text, while `prepare` runs. */
  withPlans<T>(
    plans: readonly { readonly document: string; readonly planned: PlannedOperation }[],
    prepare: () => T,
  ): T {
    for (const { document, planned } of plans) this.#prepared.set(document, planned);
    try {
      return prepare();
    } finally {
      this.#prepared.clear();
    }
  }

  /**
   * The plan of one operation of a document that is valid against the API schema; throws a {@link PlanError} if there
   * is none.
   */
  plan(document: DocumentNode, operationName: string | undefined): PlannedOperation {
    const prepared = this.#prepared.size > 0 && this.#prepared.get(print(document));
    if (prepared) return prepared;
    // Created on first use: it takes most of a supergraph's memory and time.
    this.#planning ??= this.#createPlanning();

    return planOperation(this.#planning, document, operationName);
  }

  /** Whether the type `name` is `condition` or implements it, hidden types included. */
  isOfType(name: string, condition: string): boolean {
    return isOfType(this.fullSchema, name, condition);
  }
}
