import { Office } from "@kim-hub/kit/office";
import { createReleasedPath } from "@kim-hub/kit/released-path";
import { asKnown, createSubgraphSchema } from "@kim-hub/kit/schema";
import { ImmigrationFileResolver } from "./immigration-file/immigration-file.resolver.js";
import { release } from "./immigration-file/segments.js";

const releasedPath = createReleasedPath(Office.IMMIGRATION, release);

export const createSchema = () =>
  createSubgraphSchema({
    resolvers: [ImmigrationFileResolver, releasedPath.resolver],
    orphans: [releasedPath.type],
    references: { ReleasedPath: asKnown },
  });
