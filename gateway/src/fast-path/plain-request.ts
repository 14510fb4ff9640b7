import { isJsonObject, type JsonObject } from "../engine/data/json.js";

/** A request with nothing but an operation and its variables. */
export interface PlainRequest {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: JsonObject;
  /** The `accept` header; empty if there is none. */
  readonly accept: string;
  /** The content type of the answer. */
  readonly contentType: string;
}

const JSON_ANSWER = "application/json; charset=utf-8";
const GRAPHQL_ANSWER = "application/graphql-response+json; charset=utf-8";

/** The usual `accept` headers; Apollo Server negotiates all others. */
const ANSWERS: ReadonlyMap<unknown, string> = new Map([
  [undefined, JSON_ANSWER],
  ["*/*", JSON_ANSWER],
  ["application/json", JSON_ANSWER],
  ["application/json, */*", JSON_ANSWER],
  ["application/graphql-response+json", GRAPHQL_ANSWER],
]);

const FIELDS: ReadonlySet<string> = new Set(["query", "operationName", "variables"]);

/** Reads a plain request; null if anything about it is unusual. */
export function readPlainRequest(body: unknown, accept: string | undefined): PlainRequest | null {
  const contentType = ANSWERS.get(accept);
  if (!contentType || !isJsonObject(body) || !Object.keys(body).every((name) => FIELDS.has(name))) return null;
  const { query, operationName = null, variables = null } = body;
  if (typeof query !== "string" || query === "") return null;
  if (operationName !== null && typeof operationName !== "string") return null;
  if (variables !== null && !isJsonObject(variables)) return null;

  return {
    query,
    operationName: operationName ?? undefined,
    variables: variables ?? {},
    accept: accept ?? "",
    contentType,
  };
}
