import { type CodeOf, createCodeTable } from "../schema/code-table.js";

const DIMENSIONS = createCodeTable({
  name: "CoverageDimension",
  description: "By what people are divided where some are in case management (Merkmal).",
  codes: {
    STATUS_GROUP: ["Gruppe des Aufenthaltsstatus."],
    AGE_BAND: ["Altersgruppe."],
    MUNICIPALITY: ["Gemeinde."],
  },
});

export type CoverageDimension = CodeOf<typeof DIMENSIONS>;

export const { codes: CoverageDimension } = DIMENSIONS;
