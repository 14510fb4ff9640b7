import { createSubgraphSchema } from "@kim-hub/kit/schema";
import { createRecordResolver } from "@kim-hub/records/record.resolver";
import type { RecordedTable } from "@kim-hub/records/table";
import { Aggregate, Status } from "./data-classes.js";
import { HISTORY } from "./history.js";
import { inGerman } from "./import/in-german.js";
import { NOUNS } from "./nouns.js";
import { REGISTRY } from "./tables.js";
import { WRITERS } from "./writers.js";

const RECORDING = {
  ownership: REGISTRY.ownership,
  Protected: Status,
  writers: WRITERS,
  inGerman,
};

/** Rows about nobody name nobody to the disclosure log. */
const isPersonal = ({ recorded }: RecordedTable) => recorded.subjectOf !== undefined;

export const createSchema = () =>
  createSubgraphSchema({
    resolvers: [
      ...HISTORY.createResolvers({ ...REGISTRY, recorded: REGISTRY.recorded.filter(isPersonal) }),
      ...NOUNS.flatMap(({ resolvers }) => resolvers),
      ...REGISTRY.recorded.map((table) =>
        createRecordResolver(table, { ...RECORDING, Protected: isPersonal(table) ? Status : Aggregate }),
      ),
    ],
    orphans: NOUNS.flatMap(({ orphans = [] }) => orphans),
    references: Object.assign({}, ...NOUNS.map(({ references }) => references)),
    subjects: Object.assign({}, ...NOUNS.map(({ subjects }) => subjects)),
    readTogether: NOUNS.flatMap(({ readTogether = [] }) => readTogether),
    readAlone: NOUNS.flatMap(({ readAlone = [] }) => readAlone),
  });
