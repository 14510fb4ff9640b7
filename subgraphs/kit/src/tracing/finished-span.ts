import { isErrorCode } from "../errors/errors.js";

/** All that a span may carry; what stands here cannot name a person, a text of a client or a value. */
export interface SpanFacts {
  readonly "graphql.operation.type"?: string | undefined;
  /** Of a registered operation: the id of the saved query. */
  readonly "graphql.operation.name"?: string | undefined;
  /** The id of the request at the process that records the span; no two processes know a request by one id. */
  readonly "kim_hub.request.id"?: string | undefined;
  readonly "kim_hub.subgraph"?: string | undefined;
  readonly "kim_hub.statements"?: number | undefined;
  /** Why it failed: a code of the closed lists. */
  readonly "error.type"?: string | undefined;
}

/** A span that is over; times in milliseconds by `performance.now`. */
export interface FinishedSpan {
  readonly name: SpanName;
  readonly began: number;
  readonly ended: number;
  readonly facts: SpanFacts;
}

/** The work that has spans: an operation of a request, and one fetch of it to a subgraph. */
export const SPAN_NAMES = ["query", "mutation", "subscription", "request", "fetch"] as const;
export type SpanName = (typeof SPAN_NAMES)[number];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const KEBAB_CASE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const REASON = /^[A-Z]+(_[A-Z]+)*$/;
const OPERATION_TYPES: readonly unknown[] = ["query", "mutation", "subscription"];

/** The attributes that leave the process, each with what it may hold; anything else is dropped, whoever set it. */
const ALLOWED: Readonly<Record<keyof SpanFacts, (value: unknown) => boolean>> = {
  "graphql.operation.type": (value) => OPERATION_TYPES.includes(value),
  "graphql.operation.name": (value) => isText(value, KEBAB_CASE),
  "kim_hub.request.id": (value) => isText(value, UUID),
  "kim_hub.subgraph": (value) => isText(value, KEBAB_CASE),
  "kim_hub.statements": Number.isSafeInteger,
  "error.type": (value) => isErrorCode(value) || isText(value, REASON),
};

/** What of a span's attributes may leave the process. */
export function allowedAttributes<Value>(attributes: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(attributes).filter(([name, value]) => isAllowed(name, value)));
}

function isAllowed(name: string, value: unknown): boolean {
  return Object.hasOwn(ALLOWED, name) && ALLOWED[name as keyof SpanFacts](value);
}

function isText(value: unknown, pattern: RegExp): boolean {
  return typeof value === "string" && pattern.test(value);
}
