/** A gateway's request to a subgraph. */
export interface GraphqlRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
}

/** The request in a body; what gateways add to it beside the three is left out. */
export function readRequest(body: string): GraphqlRequest {
  const { query, variables, operationName } = Object(JSON.parse(body));
  if (typeof query !== "string") throw new TypeError("A gateway sent a body without a query.");

  return { query, variables: variables ?? {}, operationName: operationName ?? null };
}
