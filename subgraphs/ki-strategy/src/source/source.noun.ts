import type { CitedNoun } from "../cited-noun.js";
import { SourceDocument } from "./source-document.js";
import { SourceDocumentResolver } from "./source-document.resolver.js";
import { SOURCES } from "./source-document.table.js";

export const SOURCE_NOUN: CitedNoun = {
  entities: [SourceDocument],
  resolvers: [SourceDocumentResolver],
  tables: [SOURCES],
};
