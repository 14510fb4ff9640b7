import { type ExecutionArgs, execute, type GraphQLSchema, parse, validate } from "graphql";

export interface SubgraphRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string | undefined;
}

export interface SubgraphResult {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[] }[];
}

/** Asks a subgraph by its name; request and answer are copies, as HTTP would bring them. */
export type AskSubgraph<Context> = (
  name: string,
  request: SubgraphRequest,
  context: Context,
) => Promise<SubgraphResult>;

interface RunOptions extends Pick<ExecutionArgs, "contextValue" | "fieldResolver"> {
  /** Receives what is wrong with a query that is invalid and therefore refused. */
  readonly onInvalid?: (messages: readonly string[]) => void;
}

/** Runs a request within the process, as a real subgraph would: invalid queries are refused. */
export async function runSubgraph(
  schema: GraphQLSchema,
  { query, variables, operationName }: SubgraphRequest,
  { onInvalid, ...execution }: RunOptions = {},
): Promise<SubgraphResult> {
  const document = parse(query);
  const errors = validate(schema, document);
  if (errors.length > 0) onInvalid?.(errors.map(({ message }) => message));
  const result =
    errors.length > 0
      ? { errors }
      : await execute({ schema, document, variableValues: variables, operationName, rootValue: {}, ...execution });

  return JSON.parse(JSON.stringify(result));
}
