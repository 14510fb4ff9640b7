import { join } from "node:path";
import { Supergraph } from "@apollo/federation-internals";
import type { GraphQLSchema } from "graphql";
import { composeContracts, findRuleFaults } from "../compose.js";
import { readNumberUnits } from "../number-fields.js";
import { readRetentionRecords } from "../retention-records.js";
import { readSavedQueries, type SavedQueryFolder } from "../saved-queries/read-saved-queries.js";
import { findBase } from "./find-base.js";
import type { ProjectState } from "./project-state.js";
import { readCommit, readWorkingTree } from "./read-states.js";

/** Two states of the project, and what clients see of each. */
export interface Comparison {
  readonly before: ProjectState;
  readonly after: ProjectState;
  readonly api: {
    readonly before: GraphQLSchema;
    /** Null where the contracts do not compose any more. */
    readonly after: GraphQLSchema | null;
  };
  /** Those of the working tree. */
  readonly queries: readonly SavedQueryFolder[];
  /** Why the working tree's contracts do not compose, or which rules they break. */
  readonly faults: readonly string[];
}

/** Reads the state that a folder's working tree left a revision in, and the working tree; throws a sentence where either cannot be read. */
export function readComparison(folder: string, revision: string): Comparison {
  const before = readCommit(folder, findBase(folder, revision));
  const after = readWorkingTree(folder);
  const { supergraph, messages } = composeContracts(after.contracts);
  const records = readRetentionRecords(after.find);
  const units = after.read("schema/number-fields.yaml", (text) => readNumberUnits(text));

  return {
    before,
    after,
    api: { before: readApi(before), after: supergraph?.apiSchema ?? null },
    queries: readSavedQueries(join(folder, "schema/saved-queries")),
    faults: [...new Set([...messages, ...findRuleFaults(after.contracts, { units, records })])],
  };
}

function readApi({ read }: ProjectState): GraphQLSchema {
  return read("schema/supergraph.graphql", (text) => Supergraph.build(text).apiSchema().toGraphQLJSSchema());
}
