import { readFileSync } from "node:fs";

/** The committed query that a steering group asks with, as users ask it. */
export const MAIN_QUERY = readFileSync(
  new URL("../../../schema/saved-queries/s1-released-path/query.graphql", import.meta.url),
  "utf8",
);

/** The committed query for the programme's public money. */
export const FUNDING_QUERY = readFileSync(
  new URL("../../../schema/saved-queries/s8-funding-by-pillar/query.graphql", import.meta.url),
  "utf8",
);
