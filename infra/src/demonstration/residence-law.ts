import type { StatusCode } from "@kim-hub/immigration/status-code";
import type { NaturalisationBasis } from "@kim-hub/naturalisation/naturalisation-basis";

/** The conditions of the law in force from one day to another for a status that begins then, as far as a story can show them. */
export interface StatusRule {
  readonly code: StatusCode;
  readonly paragraph: string;
  /** First and last day on which the status may begin under this text. */
  readonly from: string;
  readonly until: string | null;
  /** Statuses of which one must end the day before; without it any or none may. */
  readonly after?: readonly StatusCode[];
  /** Nothing may come before it. */
  readonly first?: true;
  /** It is granted once. */
  readonly once?: true;
  /** Years of uninterrupted stay with permission, toleration or title, or with one of `counted` alone. */
  readonly stay?: {
    readonly years: number;
    readonly withChild?: number;
    readonly on?: string;
    readonly counted?: readonly StatusCode[];
  };
  readonly mostMonths?: number;
  /** From the first age on, and younger than the second. */
  readonly age?: readonly [from: number, below: number];
  /** Months of toleration just before, unless § 104c was held. */
  readonly tolerationMonths?: number;
}

const ASYLUM: readonly StatusCode[] = ["ARRIVAL_CERTIFICATE", "ASYLUM_PERMISSION"];
const TOLERATED: readonly StatusCode[] = ["TOLERATION", "TOLERATION_TRAINING", "TOLERATION_EMPLOYMENT"];
const YOUTH: readonly StatusCode[] = [...TOLERATED, "RP_OPPORTUNITY", "RP_WELL_INTEGRATED_YOUTH"];
const LASTING: readonly StatusCode[] = [...TOLERATED, "RP_OPPORTUNITY", "RP_SUSTAINABLE_INTEGRATION"];

/** The act on the opportunity to stay (Chancen-Aufenthaltsrecht), which also eased §§ 25a and 25b, is in force from here. */
const OPPORTUNITY_ACT = "2022-12-31";
const DAY_BEFORE = "2022-12-30";

/** One row for each text of the law; a status without a row is not known, and no story may hold it. */
export const STATUS_RULES: readonly StatusRule[] = [
  { code: "ARRIVAL_CERTIFICATE", paragraph: "§ 63a AsylG", from: "2016-02-05", until: null, first: true },
  { code: "ASYLUM_PERMISSION", paragraph: "§ 55 AsylG", from: "1992-07-01", until: null },
  { code: "TOLERATION", paragraph: "§ 60a AufenthG", from: "2005-01-01", until: null },
  {
    code: "RP_REFUGEE",
    paragraph: "§ 25 Abs. 2 Alt. 1, § 26 Abs. 1 S. 2 AufenthG",
    from: "2013-12-01",
    until: null,
    after: [...ASYLUM, "RP_REFUGEE"],
    mostMonths: 36,
  },
  {
    code: "SETTLEMENT_PROTECTION",
    paragraph: "§ 26 Abs. 3 AufenthG",
    from: "2016-08-06",
    until: null,
    after: ["RP_ASYLUM", "RP_REFUGEE"],
    // With the asylum procedure, which § 26 Abs. 3 counts in, and without any toleration.
    stay: { years: 5, counted: [...ASYLUM, "RP_ASYLUM", "RP_REFUGEE"] },
  },
  {
    code: "RP_WELL_INTEGRATED_YOUTH",
    paragraph: "§ 25a, § 26 Abs. 1 S. 1 AufenthG",
    from: "2015-08-01",
    until: DAY_BEFORE,
    after: YOUTH,
    stay: { years: 4 },
    age: [14, 21],
    mostMonths: 36,
  },
  {
    code: "RP_WELL_INTEGRATED_YOUTH",
    paragraph: "§ 25a, § 26 Abs. 1 S. 1 AufenthG",
    from: OPPORTUNITY_ACT,
    until: null,
    after: YOUTH,
    stay: { years: 3 },
    age: [14, 27],
    tolerationMonths: 12,
    mostMonths: 36,
  },
  {
    code: "RP_SUSTAINABLE_INTEGRATION",
    paragraph: "§ 25b Abs. 1 S. 2 Nr. 1, Abs. 5 AufenthG",
    from: "2015-08-01",
    until: DAY_BEFORE,
    after: LASTING,
    stay: { years: 8, withChild: 6 },
    mostMonths: 24,
  },
  {
    code: "RP_SUSTAINABLE_INTEGRATION",
    paragraph: "§ 25b Abs. 1 S. 2 Nr. 1, Abs. 5 AufenthG",
    from: OPPORTUNITY_ACT,
    until: null,
    after: LASTING,
    stay: { years: 6, withChild: 4 },
    mostMonths: 24,
  },
  {
    code: "RP_OPPORTUNITY",
    paragraph: "§ 104c Abs. 1 AufenthG",
    from: OPPORTUNITY_ACT,
    // Its transitional text is in force from the day after.
    until: "2025-12-30",
    after: [...TOLERATED, "TOLERATION_UNCLEAR_IDENTITY"],
    stay: { years: 5, on: "2022-10-31" },
    once: true,
    mostMonths: 18,
  },
];

/** Time with this toleration is no time of toleration (§ 60b Abs. 5 AufenthG); § 104c alone counts it. */
export const UNCOUNTED_TOLERATION: StatusCode = "TOLERATION_UNCLEAR_IDENTITY";

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
