import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { GraphQLError, type GraphQLSchema, parse, validate } from "graphql";

/** The committed saved queries: a folder for each, named by its id. */
export const SAVED_QUERIES = fileURLToPath(new URL("../saved-queries", import.meta.url));

/** One saved query as its file has it. */
export interface SavedQuery {
  readonly id: string;
  readonly text: string;
}

/** Every saved query, by id; throws if a folder has none. */
export function readSavedQueries(folder: string = SAVED_QUERIES): SavedQuery[] {
  const ids = readdirSync(folder).sort();
  const without = ids.filter((id) => !existsSync(`${folder}/${id}/query.graphql`));
  if (without.length > 0) throw new Error(`These saved queries have no query.graphql: ${without.join(", ")}.`);

  return ids.map((id) => ({ id, text: readFileSync(`${folder}/${id}/query.graphql`, "utf8") }));
}

/** Throws the validator's messages on the saved queries under this schema, one a line. */
export function checkSavedQueries(schema: GraphQLSchema, queries: readonly SavedQuery[]): void {
  const faults = queries.flatMap(({ id, text }) =>
    validateText(schema, text).map(
      ({ message, locations }) => `${id}/query.graphql, line ${locations?.[0]?.line ?? 1}: ${message}`,
    ),
  );
  if (faults.length > 0) throw new Error(`These saved queries do not fit the supergraph:\n${faults.join("\n")}`);
}

function validateText(schema: GraphQLSchema, text: string): readonly GraphQLError[] {
  try {
    return validate(schema, parse(text));
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}
