import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const BASES = createCodeTable({
  name: "NaturalisationBasis",
  description: "Basis of a naturalisation (Rechtsgrundlage der Einbürgerung).",
  codes: {
    STAG_8: ["Ermessenseinbürgerung, § 8 StAG"],
    STAG_9: ["Ehegatten und Lebenspartner Deutscher, § 9 StAG"],
    STAG_10: ["Anspruchseinbürgerung, § 10 StAG"],
    STAG_10_2: ["Miteinbürgerung von Ehegatten und Kindern, § 10 Abs. 2 StAG"],
    STAG_13: ["Ehemalige Deutsche und ihre Kinder im Ausland, § 13 StAG"],
    STAG_14: ["Ermessenseinbürgerung im Ausland, § 14 StAG"],
    STAG_15: ["Wiedergutmachungseinbürgerung, § 15 StAG"],
    GG_116: ["Wiedergutmachungseinbürgerung, Art. 116 Abs. 2 GG"],
  },
});

export type NaturalisationBasis = CodeOf<typeof BASES>;

export const { codes: NaturalisationBasis } = BASES;
