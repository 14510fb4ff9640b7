import { type DocumentNode, getOperationAST, OperationTypeNode, parse } from "graphql";
import { LRUCache } from "lru-cache";
import { Mutation } from "./mutation.js";
import { type Executable, Operation } from "./operation.js";
import type { Supergraph } from "./supergraph.js";

/** One operation as it was asked for. */
export interface OperationSource {
  readonly text: string;
  readonly operationName: string | undefined;
}

interface Stored extends OperationSource {
  readonly operation: Executable;
  uses: number;
}

/** Bytes that the plans and compiled operations of one supergraph may take. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The operations of one supergraph that are planned and compiled already; those not asked for the longest go first. */
export class OperationStore {
  readonly #supergraph: Supergraph;
  readonly #stored: LRUCache<string, Stored>;

  constructor(supergraph: Supergraph, { mostBytes = MOST_BYTES }: { mostBytes?: number } = {}) {
    this.#supergraph = supergraph;
    this.#stored = new LRUCache<string, Stored>({
      maxSize: mostBytes,
      sizeCalculation: ({ operation, text }) => operation.bytes + text.length,
    });
  }

  get bytes(): number {
    return this.#stored.calculatedSize;
  }

  /** The operation, planned now where it is new; `document` is the parsed text where the caller has it. */
  get({ text, operationName }: OperationSource, document?: DocumentNode): Executable {
    const key = operationName === undefined ? text : `${operationName} ${text}`;
    const known = this.#stored.get(key);
    if (known) {
      known.uses += 1;

      return known.operation;
    }
    const operation = this.#prepare(document ?? parse(text), operationName);
    this.#stored.set(key, { text, operationName, operation, uses: 1 });

    return operation;
  }

  #prepare(document: DocumentNode, operationName: string | undefined): Executable {
    const definition = getOperationAST(document, operationName);
    if (definition?.operation !== OperationTypeNode.MUTATION) {
      return new Operation(this.#supergraph, document, operationName);
    }

    return new Mutation({ supergraph: this.#supergraph, document, definition });
  }

  /** The operations asked for most often, at most `count` of them. */
  mostUsed(count: number): OperationSource[] {
    return [...this.#stored.values()].toSorted((left, right) => right.uses - left.uses).slice(0, count);
  }
}
