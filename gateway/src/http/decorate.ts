import type { GraphQLError, GraphQLFormattedError } from "graphql";
import type { HubContext } from "../caller/hub-context.js";

/** An answer before it is sent. */
export interface OutgoingAnswer {
  /** Undefined for the usual status. */
  status: number | undefined;
  readonly headers: Map<string, string>;
  extensions: Record<string, unknown> | undefined;
  /** Before they are formatted. */
  readonly errors: readonly GraphQLError[];
  /** As they leave. */
  readonly formattedErrors: readonly GraphQLFormattedError[];
  /** Raw JSON from the engine; undefined if nothing was run. */
  readonly data: unknown;
  /** A line that the request log gets beside the answer's own. */
  receiptEntry: string | undefined;
  /** The request's `accept` header; empty if there is none. */
  readonly accept: string;
  /** SHA-256 of the document's text; undefined if it was not read. */
  readonly documentHash: string | undefined;
}

/** Completes an answer; throws a public error in its place if it must not leave. */
export type Decorate = (answer: OutgoingAnswer, context: HubContext) => void | Promise<void>;
