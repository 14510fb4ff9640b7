import type { Noun } from "../noun.js";
import { SourceDocument } from "./source-document.js";
import { SourceDocumentResolver } from "./source-document.resolver.js";
import { SOURCES } from "./source-document.table.js";

export const SOURCE_NOUN: Noun = {
  entities: [SourceDocument],
  resolvers: [SourceDocumentResolver],
  tables: [SOURCES],
};
