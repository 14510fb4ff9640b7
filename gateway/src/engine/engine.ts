import { OperationStore } from "./operations/operation-store.js";
import type { PreparedOperation } from "./operations/prepared-operation.js";
import type { SchemaTexts } from "./supergraph/schema-texts.js";
import { Supergraph } from "./supergraph/supergraph.js";

/** Plans and executes operations over one supergraph; a new supergraph gets a new engine. */
export class Engine {
  readonly supergraph: Supergraph;
  readonly operations: OperationStore;

  /** Throws if the supergraph is not valid. */
  constructor(supergraphSdl: string, schemas?: SchemaTexts) {
    this.supergraph = new Supergraph(supergraphSdl, schemas);
    this.operations = new OperationStore(this.supergraph);
  }

  /** The operation of a text that is valid against the API schema. */
  prepare(text: string, operationName?: string): PreparedOperation {
    return this.operations.get({ text, operationName });
  }
}
