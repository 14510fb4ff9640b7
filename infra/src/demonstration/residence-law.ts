import type { StatusCode } from "@kim-hub/immigration/status-code";
import type { NaturalisationBasis } from "@kim-hub/naturalisation/naturalisation-basis";

/** Years of lawful habitual residence that a decision of these days needs; the law of the decision counts, not of the application. */
export const NATURALISATION_RULES: readonly {
  readonly basis: NaturalisationBasis | `${NaturalisationBasis}`;
  readonly paragraph: string;
  readonly from: string;
  readonly until: string | null;
  readonly years: number;
}[] = [
  { basis: "STAG_10", paragraph: "§ 10 Abs. 1 StAG", from: "2000-01-01", until: "2024-06-26", years: 8 },
  { basis: "STAG_10", paragraph: "§ 10 Abs. 1 StAG", from: "2024-06-27", until: null, years: 5 },
];

/** Titles on which § 10 Abs. 1 No. 2 StAG grants nothing. */
export const NO_NATURALISATION: readonly StatusCode[] = [
  "RP_STUDY_TRAINING",
  "RP_ADMISSION",
  "RP_TEMP_PROTECTION",
  "RP_DEPORTATION_BAN",
  "RP_HUMANITARIAN_OTHER",
  "RP_OPPORTUNITY",
];

/** Case management (Baustein 2) is paid for from here on, and no commune is competent for it before. */
export const CASE_MANAGEMENT_FROM = "2020-07-01";
