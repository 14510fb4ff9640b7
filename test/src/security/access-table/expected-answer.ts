import { type ExecutionResult, execute, GraphQLError, type GraphQLSchema, parse } from "graphql";
import { anyValue } from "./any-value.js";

/** The code with which a field is refused; null if it is answered. */
export type CodeOf = (coordinate: string) => string | null;

/** What must be answered where each field holds a value: graphql-js itself says what a refused field takes with it. */
export async function expectAnswer(schema: GraphQLSchema, document: string, codeOf: CodeOf): Promise<ExecutionResult> {
  return execute({
    schema,
    document: parse(document),
    fieldResolver: (_parent, _args, _context, { parentType, fieldName, returnType }) => {
      const code = codeOf(`${parentType.name}.${fieldName}`);
      if (code) throw new GraphQLError("Refused.", { extensions: { code } });

      return anyValue(returnType);
    },
  });
}

/** Which fields hold a value, whatever it is. */
export function shapeOf(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== "object") return "a value";

  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shapeOf(each)]));
}

/** Path and code of each refusal of which the answer still holds the object; the null above the others says enough. */
export function refusalsOf({ data, errors = [] }: Pick<ExecutionResult, "data" | "errors">): string[] {
  return errors
    .filter(({ path = [] }) => path.slice(0, -1).reduce((value: unknown, key) => Object(value)[key], data) != null)
    .map(({ path, extensions }) => `${path?.join(".")} ${extensions?.code}`)
    .sort();
}
