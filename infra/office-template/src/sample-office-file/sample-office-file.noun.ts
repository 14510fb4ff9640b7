import type { Noun } from "@kim-hub/records/noun";
import { SampleOfficeFile } from "./sample-office-file.js";
import { SampleOfficeFileResolver } from "./sample-office-file.resolver.js";
import { SAMPLE_OFFICE_FILES } from "./sample-office-file.table.js";
import { SampleOfficeListResolver } from "./sample-office-list.resolver.js";

export const SAMPLE_OFFICE_FILE_NOUN: Noun = {
  entities: [SampleOfficeFile],
  resolvers: [SampleOfficeFileResolver, SampleOfficeListResolver],
  tables: [SAMPLE_OFFICE_FILES],
};
