import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { SUBGRAPHS } from "@kim-hub/infra/subgraphs";
import {
  execute,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from "graphql";

const FOLDER = new URL("../../../subgraphs/", import.meta.url);

/** The committed contracts over HTTP, with invented answers of the right types. */
export interface InventedSubgraphs {
  /** SUBGRAPH_URL_<NAME> of each. */
  readonly settings: Readonly<Record<string, string>>;
  stop(): void;
}

export async function startInventedSubgraphs(): Promise<InventedSubgraphs> {
  const servers = await Promise.all(SUBGRAPHS.map((name) => startOne(name)));

  return {
    settings: Object.fromEntries(servers.map(({ variable, url }) => [variable, url])),
    stop() {
      for (const { server } of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

async function startOne(name: string): Promise<{ variable: string; url: string; server: Server }> {
  const typeDefs = parse(readFileSync(new URL(`${name}/schema.graphql`, FOLDER), "utf8"));
  const schema = buildSubgraphSchema([{ typeDefs }]);
  const server = createServer(async (request, response) => {
    const text = Buffer.concat(await request.toArray()).toString("utf8");
    response.setHeader("content-type", "application/json").end(JSON.stringify(await answer(schema, JSON.parse(text))));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : null;
  const variable = `SUBGRAPH_URL_${name.toUpperCase().replaceAll("-", "_")}`;

  return { variable, url: `http://127.0.0.1:${port}/graphql`, server };
}

interface Question {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

function answer(schema: GraphQLSchema, { query, variables }: Question) {
  return execute({
    schema,
    document: parse(query),
    variableValues: variables,
    fieldResolver: invent,
    typeResolver: (_value, _context, { schema: known }, type) => known.getPossibleTypes(type)[0]?.name,
  });
}

/** The representation's value, or one of the field's type. */
const invent: GraphQLFieldResolver<unknown, unknown> = (source, _arguments, _context, { fieldName, returnType }) => {
  const known: unknown = Object(source)[fieldName];

  return known ?? inventOf(returnType);
};

function inventOf(type: GraphQLOutputType): unknown {
  if (isNonNullType(type)) return inventOf(type.ofType);
  if (isListType(type)) return [inventOf(type.ofType), inventOf(type.ofType)];
  if (isObjectType(type) || isAbstractType(type)) return {};
  if (isEnumType(type)) return type.getValues()[0]?.value;
  if (type.name === "Boolean") return true;

  return type.name === "Int" || type.name === "Float" ? 1 : "2024-01-01";
}
