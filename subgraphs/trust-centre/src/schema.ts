import { createSubgraphSchema } from "@kim-hub/kit/schema";
import { PermissionResolver } from "./permission/permission.resolver.js";
import { ReleasedPathResolver } from "./released-path/released-path.resolver.js";
import { WorklistResolver } from "./worklist/worklist.resolver.js";

export const createSchema = () =>
  createSubgraphSchema({
    resolvers: [PermissionResolver, ReleasedPathResolver, WorklistResolver],
    // A path is entered with its token only: what others know by handle leads to nothing here.
    references: { ReleasedPath: () => null },
  });
