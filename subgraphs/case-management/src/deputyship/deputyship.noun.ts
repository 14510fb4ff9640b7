import type { Noun } from "@kim-hub/records/noun";
import { Deputyship } from "./deputyship.js";
import { CaseDeputyshipsResolver } from "./deputyship.resolver.js";
import { DEPUTYSHIPS } from "./deputyship.table.js";

export const DEPUTYSHIP_NOUN: Noun = {
  entities: [Deputyship],
  resolvers: [CaseDeputyshipsResolver],
  tables: [DEPUTYSHIPS],
};
