import type { Noun } from "@kim-hub/records/noun";
import { byText } from "@kim-hub/records/rows-of-file";
import { createRowsOfCase } from "../case-file/rows-of-case.js";
import { CaseHandover } from "./case-handover.js";
import { CASE_HANDOVERS } from "./case-handover.table.js";
import { CaseHandoverTimesResolver } from "./handover-times.resolver.js";

export const CASE_HANDOVER_NOUN: Noun = {
  entities: [CaseHandover],
  resolvers: [
    CaseHandoverTimesResolver,
    createRowsOfCase({
      type: CaseHandover,
      name: "handovers",
      description: "From which kinds of offices the person was taken on, in order of the quarters.",
      compare: byText(({ acceptedQuarter, fromOffice }) => `${acceptedQuarter} ${fromOffice}`),
      atMost: 10,
    }),
  ],
  tables: [CASE_HANDOVERS],
};
