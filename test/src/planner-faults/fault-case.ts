import type { GraphQLResolverMap } from "@apollo/subgraph";
import type { AnswerError, Question } from "../oracle/gateway.js";

/** One subgraph of a test: its SDL without the federation link, and its resolvers. */
export interface Subgraph {
  readonly sdl: string;
  readonly resolvers?: GraphQLResolverMap<unknown>;
}

/** Subgraphs by name. */
export type Supergraph = Readonly<Record<string, Subgraph>>;

/** A question, its right answer, and what the stock gateway makes of it. */
export interface FaultCase {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly answer: unknown;
  /** The stock gateway's `data`: wrong, or right beside errors; absent if it answers rightly too. */
  readonly stock?: unknown;
}

/** A gateway's answer; its errors have messages alone if no place is meant. */
export interface DataAnswer {
  readonly data: unknown;
  readonly errors: readonly AnswerError[];
}

/** Answers a query that is valid against the API schema. */
export type Ask = (query: string, variables?: Question["variables"]) => Promise<DataAnswer>;
