import { registerEnumType } from "type-graphql";

/** The norm on which a naturalisation is sought. */
export enum NaturalisationBasis {
  STAG_8 = "STAG_8",
  STAG_9 = "STAG_9",
  STAG_10 = "STAG_10",
  STAG_10_2 = "STAG_10_2",
  STAG_13 = "STAG_13",
  STAG_14 = "STAG_14",
  STAG_15 = "STAG_15",
  GG_116 = "GG_116",
}

registerEnumType(NaturalisationBasis, {
  name: "NaturalisationBasis",
  description: "Basis of a naturalisation (Rechtsgrundlage der Einbürgerung).",
  valuesConfig: {
    STAG_8: { description: "Ermessenseinbürgerung, § 8 StAG" },
    STAG_9: { description: "Ehegatten und Lebenspartner Deutscher, § 9 StAG" },
    STAG_10: { description: "Anspruchseinbürgerung, § 10 StAG" },
    STAG_10_2: { description: "Miteinbürgerung von Ehegatten und Kindern, § 10 Abs. 2 StAG" },
    STAG_13: { description: "Ehemalige Deutsche und ihre Kinder im Ausland, § 13 StAG" },
    STAG_14: { description: "Ermessenseinbürgerung im Ausland, § 14 StAG" },
    STAG_15: { description: "Wiedergutmachungseinbürgerung, § 15 StAG" },
    GG_116: { description: "Wiedergutmachungseinbürgerung, Art. 116 Abs. 2 GG" },
  },
});
