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
});
