import type { Noun } from "@kim-hub/records/noun";
import { byText } from "@kim-hub/records/rows-of-file";
import { createRowsOfCase, MOST_ROWS } from "../case-file/rows-of-case.js";
import { CaseServiceGap } from "./case-service-gap.js";
import { CASE_SERVICE_GAPS } from "./case-service-gap.table.js";

export const CASE_SERVICE_GAP_NOUN: Noun = {
  entities: [CaseServiceGap],
  resolvers: [
    createRowsOfCase({
      type: CaseServiceGap,
      name: "serviceGaps",
      description: "Lacks of services that the case met (Versorgungslücken), in order of the days.",
      compare: byText(({ noticedOn, type }) => `${noticedOn} ${type}`),
      atMost: MOST_ROWS,
    }),
  ],
  tables: [CASE_SERVICE_GAPS],
};
