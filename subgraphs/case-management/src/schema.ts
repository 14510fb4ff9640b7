import { Office } from "@kim-hub/kit/office";
import { createReleasedPath } from "@kim-hub/kit/released-path";
import { asKnown, createSubgraphSchema } from "@kim-hub/kit/schema";
import { CaseManagementCaseResolver } from "./case-file/case-management-case.resolver.js";
import { release } from "./case-file/segments.js";

const releasedPath = createReleasedPath(Office.CASE_MANAGEMENT, release);

export const createSchema = () =>
  createSubgraphSchema({
    resolvers: [CaseManagementCaseResolver, releasedPath.resolver],
    orphans: [releasedPath.type],
    references: { ReleasedPath: asKnown },
  });
