import { registerEnumType } from "type-graphql";

/** Rechtskreise, as code list. */
export enum LegalDomain {
  SGB_II = "SGB_II",
  SGB_III = "SGB_III",
  SGB_V = "SGB_V",
  SGB_VIII = "SGB_VIII",
  SGB_IX = "SGB_IX",
  SGB_XII = "SGB_XII",
  ASYLBLG = "ASYLBLG",
  AUFENTHG = "AUFENTHG",
  ASYLG = "ASYLG",
  STAG = "STAG",
  FREIZUEGG_EU = "FREIZUEGG_EU",
  SCHULG_NRW = "SCHULG_NRW",
  WOHNRECHT = "WOHNRECHT",
  BAFOEG = "BAFOEG",
  BVFG = "BVFG",
  NONE = "NONE",
}

registerEnumType(LegalDomain, {
  name: "LegalDomain",
  description: "Legal domain (Rechtskreis) in which an office acts.",
  valuesConfig: {
    SGB_II: { description: "Grundsicherung für Arbeitsuchende (SGB II)." },
    SGB_III: { description: "Arbeitsförderung (SGB III)." },
    SGB_V: { description: "Gesetzliche Krankenversicherung (SGB V)." },
    SGB_VIII: { description: "Kinder- und Jugendhilfe (SGB VIII)." },
    SGB_IX: { description: "Rehabilitation und Teilhabe (SGB IX)." },
    SGB_XII: { description: "Sozialhilfe (SGB XII)." },
    ASYLBLG: { description: "Asylbewerberleistungen (AsylbLG)." },
    AUFENTHG: { description: "Aufenthaltsrecht (AufenthG)." },
    ASYLG: { description: "Asylrecht (AsylG)." },
    STAG: { description: "Staatsangehörigkeitsrecht (StAG)." },
    FREIZUEGG_EU: { description: "Freizügigkeitsrecht (FreizügG/EU)." },
    SCHULG_NRW: { description: "Schulrecht (SchulG NRW)." },
    WOHNRECHT: { description: "Wohnsitzregelung (§ 12a AufenthG, AWoV)." },
    BAFOEG: { description: "Ausbildungsförderung (BAföG)." },
    BVFG: { description: "Vertriebenenrecht (BVFG)." },
    NONE: { description: "Ohne Rechtskreis." },
  },
});
