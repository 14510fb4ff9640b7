import { type CodeOf, createCodeTable } from "../schema/code-table.js";

const DOMAINS = createCodeTable({
  name: "LegalDomain",
  description: "Legal domain (Rechtskreis) in which an office acts.",
  codes: {
    SGB_II: ["Grundsicherung für Arbeitsuchende (SGB II)."],
    SGB_III: ["Arbeitsförderung (SGB III)."],
    SGB_V: ["Gesetzliche Krankenversicherung (SGB V)."],
    SGB_VIII: ["Kinder- und Jugendhilfe (SGB VIII)."],
    SGB_IX: ["Rehabilitation und Teilhabe (SGB IX)."],
    SGB_XII: ["Sozialhilfe (SGB XII)."],
    ASYLBLG: ["Asylbewerberleistungen (AsylbLG)."],
    AUFENTHG: ["Aufenthaltsrecht (AufenthG)."],
    ASYLG: ["Asylrecht (AsylG)."],
    STAG: ["Staatsangehörigkeitsrecht (StAG)."],
    FREIZUEGG_EU: ["Freizügigkeitsrecht (FreizügG/EU)."],
    SCHULG_NRW: ["Schulrecht (SchulG NRW)."],
    WOHNRECHT: ["Wohnsitzregelung (§ 12a AufenthG, AWoV)."],
    BAFOEG: ["Ausbildungsförderung (BAföG)."],
    BVFG: ["Vertriebenenrecht (BVFG)."],
    NONE: ["Ohne Rechtskreis."],
  },
});

export type LegalDomain = CodeOf<typeof DOMAINS>;

export const { codes: LegalDomain } = DOMAINS;
