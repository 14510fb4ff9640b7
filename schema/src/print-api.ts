import { GraphQLSchema, printSchema, specifiedDirectives } from "graphql";

const HEADER = "# The schema of the hub's API, as clients see it. Written by npm run schema.\n";

/** The SDL that is given to clients: descriptions and deprecations, and no directive that means something to the hub alone. */
export function printApi(apiSchema: GraphQLSchema): string {
  const schema = new GraphQLSchema({ ...apiSchema.toConfig(), directives: specifiedDirectives });

  return `${HEADER}\n${printSchema(schema)}\n`;
}
