import type { CitedNoun } from "../cited-noun.js";
import { createDatedResolver } from "../data-state/dated.resolver.js";
import { KimReport } from "./kim-report.js";
import { KimReportResolver } from "./kim-report.resolver.js";

export const KIM_REPORT_NOUN: CitedNoun = {
  entities: [],
  resolvers: [KimReportResolver, createDatedResolver<KimReport>(KimReport, ({ ags }) => [ags])],
  tables: [],
};
