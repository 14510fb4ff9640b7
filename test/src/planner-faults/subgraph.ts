import { buildSubgraphSchema } from "@apollo/subgraph";
import { type ExecutionResult, execute, parse, validate } from "graphql";
import { FEDERATION } from "./federation.js";
import type { World } from "./world.js";

export interface SubgraphRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Asks a subgraph by name; the answer is a copy, as HTTP would bring it. */
export type AskSubgraph = (name: string, request: SubgraphRequest) => Promise<ExecutionResult>;

/** Real subgraphs, asked within the process; they refuse invalid queries. */
export function createSubgraphs(world: World): AskSubgraph {
  const schemas = new Map(
    Object.entries(world).map(([name, { sdl, resolvers = {} }]) => [
      name,
      buildSubgraphSchema([{ typeDefs: parse(FEDERATION + sdl), resolvers }]),
    ]),
  );

  return async (name, { query, variables }) => {
    const schema = schemas.get(name);
    if (!schema) throw new Error(`${name} is no subgraph.`);
    const document = parse(query);
    const errors = validate(schema, document);
    const result =
      errors.length > 0 ? { errors } : await execute({ schema, document, variableValues: variables, rootValue: {} });

    return JSON.parse(JSON.stringify(result));
  };
}
