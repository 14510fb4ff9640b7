import type { Noun } from "@kim-hub/records/noun";
import { ImmigrationFile } from "./immigration-file.js";
import { ImmigrationFileResolver } from "./immigration-file.resolver.js";
import { IMMIGRATION_FILES } from "./immigration-file.table.js";

export const IMMIGRATION_FILE_NOUN: Noun = {
  entities: [ImmigrationFile],
  resolvers: [ImmigrationFileResolver],
  tables: [IMMIGRATION_FILES],
};
