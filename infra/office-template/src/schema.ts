import { createSubgraphSchema } from "@kim-hub/kit/schema";
import { createRecordResolver } from "@kim-hub/records/record.resolver";
import { Status } from "./data-classes.js";
import { HISTORY } from "./history.js";
import { inGerman } from "./import/in-german.js";
import { NOUNS } from "./nouns.js";
import { REGISTRY } from "./tables.js";
import { WRITERS } from "./writers.js";

const RECORDING = { ownership: REGISTRY.ownership, Protected: Status, writers: WRITERS, inGerman };

export const createSchema = () =>
  createSubgraphSchema({
    resolvers: [
      ...HISTORY.createResolvers(REGISTRY),
      ...NOUNS.flatMap(({ resolvers }) => resolvers),
      ...REGISTRY.recorded.map((table) => createRecordResolver(table, RECORDING)),
    ],
    orphans: NOUNS.flatMap(({ orphans = [] }) => orphans),
    references: Object.assign({}, ...NOUNS.map(({ references }) => references)),
    subjects: Object.assign({}, ...NOUNS.map(({ subjects }) => subjects)),
    readTogether: NOUNS.flatMap(({ readTogether = [] }) => readTogether),
    readAlone: NOUNS.flatMap(({ readAlone = [] }) => readAlone),
  });
