import {
  type DocumentNode,
  type ExecutionArgs,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  parse,
  validate,
} from "graphql";

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

interface ReadQuery {
  readonly document: DocumentNode;
  readonly errors: readonly GraphQLError[];
}

/** Of each schema by their texts: two gateways ask many questions in the same words. */
const readQueries = new WeakMap<GraphQLSchema, Map<string, ReadQuery>>();

/** Runs a request within the process, as a real subgraph would: invalid queries are refused. */
export async function runSubgraph(
  schema: GraphQLSchema,
  { query, variables, operationName }: SubgraphRequest,
  { onInvalid, ...execution }: RunOptions = {},
): Promise<SubgraphResult> {
  const { document, errors } = readQuery(schema, query);
  if (errors.length > 0) onInvalid?.(errors.map(({ message }) => message));
  const result =
    errors.length > 0
      ? { errors }
      : await execute({ schema, document, variableValues: variables, operationName, rootValue: {}, ...execution });

  return JSON.parse(JSON.stringify(result));
}

function readQuery(schema: GraphQLSchema, query: string): ReadQuery {
  const known = readQueries.get(schema) ?? new Map<string, ReadQuery>();
  readQueries.set(schema, known);
  const earlier = known.get(query);
  if (earlier) return earlier;

  const document = parse(query);
  const read = { document, errors: validate(schema, document) };
  known.set(query, read);

  return read;
}
