import { createHash } from "node:crypto";
import { type DocumentNode, getOperationAST, type OperationDefinitionNode, OperationTypeNode, parse } from "graphql";
import { LRUCache } from "lru-cache";
import type { Supergraph } from "../supergraph/supergraph.js";
import { CompiledOperation } from "./compiled-operation.js";
import { PreparedMutation } from "./prepared-mutation.js";
import type { PreparedOperation } from "./prepared-operation.js";

/** One operation as it was asked for. */
export interface OperationSource {
  readonly text: string;
  readonly operationName: string | undefined;
}

/** One operation that is ready to run. */
export interface StoredOperation extends OperationSource {
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly operation: PreparedOperation;
  /** SHA-256 of the text, in hexadecimal. */
  readonly hash: string;
}

interface Stored {
  readonly known: StoredOperation;
  uses: number;
}

/** Bytes that the plans and compiled operations of one supergraph may take. */
const MOST_BYTES = 32 * 1024 * 1024;
/** Of a text and its parsed document. */
const BYTES_PER_CHARACTER = 20;

/** The operations of one supergraph that are planned and compiled already; those not asked for the longest go first. */
export class OperationStore {
  readonly #supergraph: Supergraph;
  readonly #stored: LRUCache<string, Stored>;

  constructor(supergraph: Supergraph, { mostBytes = MOST_BYTES }: { mostBytes?: number } = {}) {
    this.#supergraph = supergraph;
    this.#stored = new LRUCache<string, Stored>({
      maxSize: mostBytes,
      sizeCalculation: ({ known: { operation, text } }) => operation.bytes + BYTES_PER_CHARACTER * text.length,
    });
  }

  get bytes(): number {
    return this.#stored.calculatedSize;
  }

  /** The operation, planned now where it is new; `document` is the parsed text where the caller has it. */
  get({ text, operationName }: OperationSource, document?: DocumentNode): PreparedOperation {
    const known = this.find({ text, operationName }) ?? this.#prepare({ text, operationName }, document ?? parse(text));

    return known.operation;
  }

  /** The operation, where it is ready already. */
  find({ text, operationName }: OperationSource): StoredOperation | null {
    const stored = this.#stored.get(keyOf({ text, operationName }));
    if (!stored) return null;
    stored.uses += 1;

    return stored.known;
  }

  #prepare({ text, operationName }: OperationSource, document: DocumentNode): StoredOperation {
    const definition = getOperationAST(document, operationName);
    if (!definition) throw new Error("The document has no such operation.");
    const supergraph = this.#supergraph;
    const operation =
      definition.operation === OperationTypeNode.MUTATION
        ? new PreparedMutation({ supergraph, document, definition })
        : new CompiledOperation(supergraph, document, operationName);
    const hash = createHash("sha256").update(text).digest("hex");
    const known = { text, operationName, document, definition, operation, hash };
    this.#stored.set(keyOf(known), { known, uses: 1 });

    return known;
  }

  /** The operations asked for most often, at most `count` of them. */
  mostUsed(count: number): OperationSource[] {
    const stored = [...this.#stored.values()].toSorted((left, right) => right.uses - left.uses);

    return stored.slice(0, count).map(({ known }) => known);
  }
}

/** The length says where the name ends: no other name and text may together make the same key. */
function keyOf({ text, operationName }: OperationSource): string {
  return operationName === undefined ? `:${text}` : `${operationName.length}:${operationName}${text}`;
}
