import type { ApolloServerPlugin } from "@apollo/server";
import type { DocumentNode, OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";
import type { Context } from "../schema/context.js";

/** A query that Apollo Server has parsed and validated. */
export interface KnownOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly hash: string;
}

/** The gateway sends the same few documents again and again. */
const MOST_KNOWN = 500;

/** The documents that Apollo Server has found valid, each with one query. */
export class KnownOperations {
  readonly #byText = new LRUCache<string, KnownOperation>({ max: MOST_KNOWN });

  find(text: string): KnownOperation | undefined {
    return this.#byText.get(text);
  }

  /** Keeps what passes through Apollo Server. */
  createPlugin<C extends Context>(): ApolloServerPlugin<C> {
    const remember = (text: string, known: KnownOperation) => this.#byText.set(text, known);

    return {
      async requestDidStart({ request: { query } }) {
        return {
          async didResolveOperation({ document, operation, queryHash }) {
            const operations = document.definitions.filter(({ kind }) => kind === "OperationDefinition");
            if (query && operation?.operation === "query" && operations.length === 1)
              remember(query, { document, operation, hash: queryHash });
          },
        };
      },
    };
  }
}
