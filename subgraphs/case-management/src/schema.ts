import { Office } from "@kim-hub/kit/office";
import { createReleasedPath } from "@kim-hub/kit/released-path";
import { asKnown, createSubgraphSchema } from "@kim-hub/kit/schema";
import { createRecordResolver } from "@kim-hub/records/record.resolver";
import { Case } from "./data-classes.js";
import { HISTORY } from "./history.js";
import { NOUNS } from "./nouns.js";
import { release } from "./released-path/segments.js";
import { REGISTRY } from "./tables.js";

const releasedPath = createReleasedPath(Office.CASE_MANAGEMENT, release);

const RECORDING = { ownership: REGISTRY.ownership, Protected: Case, writers: "Case managers, own cases." };

export const createSchema = () =>
  createSubgraphSchema({
    resolvers: [
      releasedPath.resolver,
      ...HISTORY.createResolvers(REGISTRY),
      ...NOUNS.flatMap(({ resolvers }) => resolvers),
      ...REGISTRY.recorded.map((table) => createRecordResolver(table, RECORDING)),
    ],
    orphans: [releasedPath.type, ...NOUNS.flatMap(({ orphans = [] }) => orphans)],
    references: { ReleasedPath: asKnown },
  });
