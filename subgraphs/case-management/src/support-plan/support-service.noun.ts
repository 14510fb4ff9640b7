import type { Noun } from "@kim-hub/records/noun";
import { createRowsResolver } from "../case-file/rows-of-case.resolver.js";
import { SupportService } from "./support-service.js";
import { SUPPORT_SERVICES } from "./support-service.table.js";

export const SUPPORT_PLAN_NOUN: Noun = {
  entities: [SupportService],
  resolvers: [
    createRowsResolver({
      type: SupportService,
      name: "supportPlan",
      description: "The services of the support plan (Hilfeplan), in their order.",
      orderOf: ({ position }) => position,
    }),
  ],
  tables: [SUPPORT_SERVICES],
};
