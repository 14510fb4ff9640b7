import type { Noun } from "@kim-hub/records/noun";
import { byText } from "@kim-hub/records/rows-of-file";
import { createRowsOfCase, MOST_ROWS } from "../case-file/rows-of-case.js";
import { SupportService } from "./support-service.js";
import { SUPPORT_SERVICES } from "./support-service.table.js";

export const SUPPORT_PLAN_NOUN: Noun = {
  entities: [SupportService],
  resolvers: [
    createRowsOfCase({
      type: SupportService,
      name: "supportPlan",
      description: "The services of the support plan (Hilfeplan), in their order.",
      compare: byText(({ position }) => position),
      atMost: MOST_ROWS,
    }),
  ],
  tables: [SUPPORT_SERVICES],
};
