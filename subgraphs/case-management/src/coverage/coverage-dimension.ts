import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const DIMENSIONS = createCodeTable({
  name: "CoverageDimension",
  description: "By what people in case management are divided (Merkmal).",
  codes: {
    STATUS_GROUP: ["Gruppe des Aufenthaltsstatus."],
    AGE_BAND: ["Altersgruppe."],
    MUNICIPALITY: ["Gemeinde."],
  },
});

export type CoverageDimension = CodeOf<typeof DIMENSIONS>;

export const { codes: CoverageDimension } = DIMENSIONS;
