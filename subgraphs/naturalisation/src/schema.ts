import { Office } from "@kim-hub/kit/office";
import { createReleasedPath } from "@kim-hub/kit/released-path";
import { asKnown, createSubgraphSchema } from "@kim-hub/kit/schema";
import { createRecordResolver } from "@kim-hub/records/record.resolver";
import type { RecordedTable } from "@kim-hub/records/table";
import { Aggregate, Status } from "./data-classes.js";
import { HISTORY } from "./history.js";
import { NOUNS } from "./nouns.js";
import { release } from "./procedure-stage/segments.js";
import { readRequirementRules } from "./requirement-check/read-law.js";
import { createRequirementCheckResolver } from "./requirement-check/requirement-check.resolver.js";
import { REGISTRY } from "./tables.js";

const releasedPath = createReleasedPath(Office.NATURALISATION, release);

const RECORDING = {
  ownership: REGISTRY.ownership,
  Protected: Status,
  writers: "Naturalisation clerks, own authority.",
};

/** Rows about nobody name nobody to the disclosure log. */
const isPersonal = ({ recorded }: RecordedTable) => recorded.subjectOf !== undefined;

export const createSchema = async () =>
  createSubgraphSchema({
    resolvers: [
      releasedPath.resolver,
      createRequirementCheckResolver(readRequirementRules()),
      ...NOUNS.flatMap(({ resolvers }) => resolvers),
      ...HISTORY.createResolvers({ ...REGISTRY, recorded: REGISTRY.recorded.filter(isPersonal) }),
      ...REGISTRY.recorded.map((table) =>
        createRecordResolver(table, { ...RECORDING, Protected: isPersonal(table) ? Status : Aggregate }),
      ),
    ],
    orphans: [releasedPath.type, ...NOUNS.flatMap(({ orphans = [] }) => orphans)],
    references: { ReleasedPath: asKnown },
  });
