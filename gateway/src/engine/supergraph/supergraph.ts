import { type DocumentNode, type GraphQLSchema, isInterfaceType, print } from "graphql";
import { Merge } from "../data/merge.js";
import { isOfType } from "../document/is-of-type.js";
import { createPlanning, type ValidSupergraph, validateSupergraph } from "../planning/input/create-planning.js";
import type { PlanError } from "../planning/input/plan-error.js";
import type { Planning } from "../planning/input/planning.js";
import { type PlannedOperation, planOperation } from "../planning/plan-operation.js";
import { readDataClasses } from "./data-classes.js";
import { readSchema, type SchemaTexts, writeSchemas } from "./schema-texts.js";

/** A valid supergraph: what clients see of it, what the subgraphs know, and the planner over both. */
export class Supergraph {
  /** What clients may ask for: nothing `@inaccessible` is in it. */
  readonly apiSchema: GraphQLSchema;
  /** Everything, hidden types and fields too. */
  readonly fullSchema: GraphQLSchema;
  readonly subgraphs: readonly string[];
  /** How what subgraphs answer comes together. */
  readonly merge: Merge;
  /** Its schemas as text, from which another thread makes the same supergraph at little cost. */
  readonly schemas: SchemaTexts;
  /** The data class of each `Type.field` that has one. */
  readonly dataClasses: ReadonlyMap<string, string>;
  /** `Type.field` of every field whose data class is PUBLIC. */
  readonly publicFields: ReadonlySet<string>;
  readonly #prepared = new Map<string, PlannedOperation>();
  readonly #createPlanning: () => Planning;
  #planning: Planning | null = null;

  /** Throws what is wrong with the supergraph; where its schemas were written already, it was found valid then. */
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

  /** Takes plans that were made elsewhere, by their document's text; each holds for one operation that is prepared now. */
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

  /** The plan of one operation of a document that is valid against the API schema; throws a {@link PlanError} where there is none. */
  plan(document: DocumentNode, operationName: string | undefined): PlannedOperation {
    const prepared = this.#prepared.size > 0 && this.#prepared.get(print(document));
    if (prepared) return prepared;
    // Made when it is first needed: it takes most of what a supergraph takes.
    this.#planning ??= this.#createPlanning();

    return planOperation(this.#planning, document, operationName);
  }

  /** Whether an object that calls itself `name` is a `condition`, hidden types included. */
  isOfType(name: string, condition: string): boolean {
    return isOfType(this.fullSchema, name, condition);
  }
}
