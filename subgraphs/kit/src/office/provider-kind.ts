import { type CodeOf, createCodeTable } from "../schema/code-table.js";

const KINDS = createCodeTable({
  name: "ProviderKind",
  description: "Whose case managers work in a municipality (Träger des Case Managements).",
  codes: {
    DISTRICT: ["Kreis oder StädteRegion."],
    MUNICIPALITY: ["Gemeinde selbst."],
    WELFARE_BODY: ["Träger der Freien Wohlfahrtspflege."],
  },
});

export type ProviderKind = CodeOf<typeof KINDS>;

export const { codes: ProviderKind } = KINDS;
