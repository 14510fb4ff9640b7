import type { Noun } from "@kim-hub/records/noun";
import { createRowsResolver } from "../case-file/rows-of-case.resolver.js";
import { CaseServiceGap } from "./case-service-gap.js";
import { CASE_SERVICE_GAPS } from "./case-service-gap.table.js";

export const CASE_SERVICE_GAP_NOUN: Noun = {
  entities: [CaseServiceGap],
  resolvers: [
    createRowsResolver({
      type: CaseServiceGap,
      name: "serviceGaps",
      description: "Lacks of services that the case met (Versorgungslücken), in order of the days.",
      orderOf: ({ noticedOn, type }) => `${noticedOn} ${type}`,
    }),
  ],
  tables: [CASE_SERVICE_GAPS],
};
