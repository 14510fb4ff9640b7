import { createSubgraphSchema } from "@kim-hub/kit/schema";
import { createRecordResolver } from "@kim-hub/records/record.resolver";
import { Public } from "./data-classes.js";
import { HistoryEntryResolver, HistoryResolver } from "./history/history.resolver.js";
import { ImportRowsResolver } from "./import/import-rows.resolver.js";
import { inGerman } from "./import/in-german.js";
import { NOUNS } from "./nouns.js";
import { OwnRowsResolver } from "./own-rows/own-rows.resolver.js";
import { createSourceResolver } from "./source/source.resolver.js";
import { REGISTRY } from "./tables.js";

const RECORDING = {
  ownership: REGISTRY.ownership,
  Protected: Public,
  writers: "KIM coordinators, own territory.",
  inGerman,
};

export const createSchema = () =>
  createSubgraphSchema({
    resolvers: [
      HistoryResolver,
      HistoryEntryResolver,
      OwnRowsResolver,
      ImportRowsResolver,
      ...NOUNS.flatMap(({ resolvers }) => resolvers),
      ...NOUNS.flatMap(({ cited = [] }) => cited).map((type) => createSourceResolver(type)),
      ...REGISTRY.recorded.map((table) => createRecordResolver(table, RECORDING)),
    ],
    orphans: NOUNS.flatMap(({ orphans = [] }) => orphans),
    references: Object.assign({}, ...NOUNS.map(({ references }) => references)),
    subjects: Object.assign({}, ...NOUNS.map(({ subjects }) => subjects)),
  });
