import { createSubgraphSchema } from "@kim-hub/kit/schema";
import { createRecordResolver } from "@kim-hub/records/record.resolver";
import type { RecordedTable } from "@kim-hub/records/table";
import { SENSITIVE_ASSESSMENTS } from "./assessment/sensitive-assessment.table.js";
import { Case, Special } from "./data-classes.js";
import { HISTORY } from "./history.js";
import { inGerman } from "./import/in-german.js";
import { NOUNS } from "./nouns.js";
import { REGISTRY } from "./tables.js";
import { WRITERS } from "./writers.js";

const RECORDING = { ownership: REGISTRY.ownership, writers: WRITERS, inGerman };

/** A table whose rows need more than the class of a case; the history, which is of that class, leaves it out. */
const isSpecial = ({ entity }: RecordedTable) => entity === SENSITIVE_ASSESSMENTS.entity;

export const createSchema = () =>
  createSubgraphSchema({
    resolvers: [
      ...HISTORY.createResolvers({ ...REGISTRY, recorded: REGISTRY.recorded.filter((table) => !isSpecial(table)) }),
      ...NOUNS.flatMap(({ resolvers }) => resolvers),
      ...REGISTRY.recorded.map((table) =>
        createRecordResolver(table, { ...RECORDING, Protected: isSpecial(table) ? Special : Case }),
      ),
    ],
    orphans: NOUNS.flatMap(({ orphans = [] }) => orphans),
    references: Object.assign({}, ...NOUNS.map(({ references }) => references)),
    subjects: Object.assign({}, ...NOUNS.map(({ subjects }) => subjects)),
    readTogether: NOUNS.flatMap(({ readTogether = [] }) => readTogether),
    readAlone: NOUNS.flatMap(({ readAlone = [] }) => readAlone),
  });
