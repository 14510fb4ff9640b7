import { createHash } from "node:crypto";
import { type DocumentNode, getOperationAST, type OperationDefinitionNode, OperationTypeNode, parse } from "graphql";
import { LRUCache } from "lru-cache";
import type { Supergraph } from "../supergraph/supergraph.js";
import { CompiledOperation } from "./compiled-operation.js";
import { PreparedMutation } from "./prepared-mutation.js";
import type { PreparedOperation } from "./prepared-operation.js";

/** The text of a document, and the name of the operation in it. */
export interface OperationSource {
  readonly text: string;
  readonly operationName: string | undefined;
}

/** An operation that is ready to run, with its document. */
export interface StoredOperation extends OperationSource {
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly operation: PreparedOperation;
  /** SHA-256 of the text, in hexadecimal. */
  readonly hash: string;
}

interface Entry {
  readonly stored: StoredOperation;
  uses: number;
}

/** Memory for the plans and compiled operations of one supergraph. */
const MOST_BYTES = 32 * 1024 * 1024;
/** For a text and its parsed document. */
const BYTES_PER_CHARACTER = 20;

/** The planned and compiled operations of one supergraph; the least recently used are evicted first. */
export class OperationStore {
  readonly #supergraph: Supergraph;
  readonly #entries: LRUCache<string, Entry>;

  constructor(supergraph: Supergraph, { mostBytes = MOST_BYTES }: { mostBytes?: number } = {}) {
    this.#supergraph = supergraph;
    this.#entries = new LRUCache<string, Entry>({
      maxSize: mostBytes,
      sizeCalculation: ({ stored: { operation, text } }) => operation.bytes + BYTES_PER_CHARACTER * text.length,
    });
  }

  get bytes(): number {
    return this.#entries.calculatedSize;
  }

  /** The operation, planned now if it is new; `document` is the parsed text if the caller has it. */
  get({ text, operationName }: OperationSource, document?: DocumentNode): PreparedOperation {
    const stored =
      this.find({ text, operationName }) ?? this.#prepare({ text, operationName }, document ?? parse(text));

    return stored.operation;
  }

  /** The operation, if it is ready. */
  find({ text, operationName }: OperationSource): StoredOperation | null {
    const entry = this.#entries.get(keyOf({ text, operationName }));
    if (!entry) return null;
    entry.uses += 1;

    return entry.stored;
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
    const stored = { text, operationName, document, definition, operation, hash };
    this.#entries.set(keyOf(stored), { stored, uses: 1 });

    return stored;
  }

  /** The most used operations, at most `count` of them. */
  mostUsed(count: number): OperationSource[] {
    const entries = [...this.#entries.values()].toSorted((left, right) => right.uses - left.uses);

    return entries.slice(0, count).map(({ stored }) => stored);
  }
}

/** The length marks the end of the name: two sources must not share a key. */
function keyOf({ text, operationName }: OperationSource): string {
  return operationName === undefined ? `:${text}` : `${operationName.length}:${operationName}${text}`;
}
