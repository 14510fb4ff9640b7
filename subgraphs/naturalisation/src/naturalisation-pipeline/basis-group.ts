import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

/** Coarser than the bases themselves: of most of those an office has a handful of cases a year. */
const GROUPS = createCodeTable({
  name: "NaturalisationBasisGroup",
  description: "Bases of naturalisation that figures count together (Gruppe der Rechtsgrundlagen).",
  codes: {
    ENTITLEMENT: ["Anspruchseinbürgerung, § 10 Abs. 1 StAG", ["STAG_10"]],
    CO_NATURALISATION: ["Miteinbürgerung, § 10 Abs. 2 StAG", ["STAG_10_2"]],
    OTHER: [
      "übrige Rechtsgrundlagen, §§ 8, 9, 13, 14, 15 StAG, Art. 116 Abs. 2 GG",
      ["STAG_8", "STAG_9", "STAG_13", "STAG_14", "STAG_15", "GG_116"],
    ],
  },
});

export type BasisGroup = CodeOf<typeof GROUPS>;

export const { codes: BasisGroup, groupOf: basesOf } = GROUPS;
