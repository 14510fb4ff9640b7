import { Office } from "@kim-hub/kit/office";
import { createReleasedPath } from "@kim-hub/kit/released-path";
import { asKnown, createSubgraphSchema } from "@kim-hub/kit/schema";
import { NaturalisationProcedureResolver } from "./naturalisation-procedure/naturalisation-procedure.resolver.js";
import { release } from "./naturalisation-procedure/segments.js";

const releasedPath = createReleasedPath(Office.NATURALISATION, release);

export const createSchema = () =>
  createSubgraphSchema({
    resolvers: [NaturalisationProcedureResolver, releasedPath.resolver],
    orphans: [releasedPath.type],
    references: { ReleasedPath: asKnown },
  });
