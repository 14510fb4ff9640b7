import type { Category, UpToFourSeries } from "../../../charts/read-series.js";
import type { Words } from "../../../words/language.js";

/** How one table of a saved query is drawn; columns are named by their headers, which are German as in its sheet. */
export interface QueryChart {
  /** The table's place in the sheet, counted from 0. */
  readonly table: number;
  /** `LINES` where the categories follow each other in time, `FUNNEL` where each stage is what is left of the one before. */
  readonly kind: "BARS" | "FUNNEL" | "GROUPS" | "LINES";
  readonly category: Category;
  readonly values: UpToFourSeries["values"];
  /** What the figure shows. */
  readonly title: Words;
  /** What is counted, in which unit. */
  readonly counted: Words;
}

const PERSONS: Words = { de: "Personen", en: "Persons" };
const CASES: Words = { de: "Fälle", en: "Cases" };
const EUROS: Words = { de: "Euro", en: "Euros" };
const FULL_TIME: Words = { de: "Vollzeitäquivalente", en: "Full-time equivalents" };
const MEDIAN_QUARTERS: Words = { de: "Median in Quartalen", en: "Median in quarters" };

const handovers = (table: number, title: Words): QueryChart => ({
  ...{ table, kind: "BARS", category: ["Von", "An"], values: ["Median in Quartalen"], title },
  counted: MEDIAN_QUARTERS,
});

/** The charts of the figures by the saved query's id, in the order of its tables. */
export const QUERY_CHARTS: ReadonlyMap<string, readonly QueryChart[]> = new Map<string, readonly QueryChart[]>([
  [
    "s2-pathway-patterns",
    [
      {
        ...{ table: 1, kind: "BARS", category: "Abfolge der Rechtskreise", values: ["Personen"], counted: PERSONS },
        title: { de: "Diese Wege sind häufig", en: "These ways are frequent" },
      },
    ],
  ],
  [
    "s3-cm-funnel",
    [
      {
        ...{ table: 1, kind: "FUNNEL", category: "Phase", values: ["Fälle eingetreten"], counted: CASES },
        title: { de: "So viele Fälle kamen in jede Phase", en: "So many cases came into each stage" },
      },
    ],
  ],
  [
    "s4-access-to-case-management",
    [
      {
        ...{ table: 0, kind: "BARS", category: ["Bezeichnung"], values: ["Personen"], counted: PERSONS },
        title: { de: "So viele Menschen leben hier", en: "So many people live here" },
      },
      {
        ...{ table: 2, kind: "BARS", category: ["Bezeichnung"], values: ["Personen"], counted: PERSONS },
        title: { de: "So viele sind im Case Management", en: "So many are in case management" },
      },
    ],
  ],
  [
    "s5-handover-times",
    [
      handovers(0, { de: "So lange dauert es ins Case Management", en: "How long it takes to case management" }),
      handovers(1, {
        de: "So lange dauert es zur Ausländerbehörde",
        en: "How long it takes to the immigration office",
      }),
      handovers(2, {
        de: "So lange dauert es zur Einbürgerungsbehörde",
        en: "How long it takes to the naturalisation office",
      }),
      {
        ...{ table: 3, kind: "GROUPS", category: "An", counted: CASES },
        values: ["Fälle versandt", "Fälle angenommen", "Fälle nicht angenommen"],
        title: { de: "So viele Übergaben kamen an", en: "So many handovers arrived" },
      },
    ],
  ],
  [
    "s6-rights-to-remain",
    [
      {
        ...{ table: 0, kind: "GROUPS", category: "Rechtsgrundlage", counted: PERSONS },
        values: ["Personen beantragt", "Personen erteilt", "Personen abgelehnt", "Personen anhängig am Ende"],
        title: { de: "Was aus den Anträgen wurde", en: "What became of the applications" },
      },
      {
        ...{ table: 1, kind: "BARS", category: "Rechtsgrundlage", values: ["Median in Tagen"] },
        counted: { de: "Median in Tagen", en: "Median in days" },
        title: { de: "So lange dauert es bis zur Erteilung", en: "How long it takes to the grant" },
      },
      {
        ...{ table: 3, kind: "BARS", category: "Angabe", values: ["Personen"], counted: PERSONS },
        title: { de: "Was auf das Chancen-Aufenthaltsrecht folgte", en: "What followed the opportunity to stay" },
      },
    ],
  ],
  [
    "s7-naturalisation-pipeline",
    [
      {
        ...{ table: 0, kind: "BARS", category: "Angabe", values: ["Personen"], counted: PERSONS },
        title: { de: "Was eingeht, entschieden wird und liegen bleibt", en: "What comes in, is decided and stays" },
      },
      {
        ...{ table: 2, kind: "BARS", category: "Älter als Monate", values: ["Fälle"], counted: CASES },
        title: { de: "So alt sind die anhängigen Verfahren", en: "How old the pending procedures are" },
      },
      {
        ...{ table: 7, kind: "GROUPS", category: "Rechtsgrundlage", counted: PERSONS },
        values: ["Personen eingegangen", "Personen mit verfügter Einbürgerung", "Personen anhängig am Ende"],
        title: { de: "Auf welcher Grundlage eingebürgert wird", en: "On which basis people are naturalised" },
      },
    ],
  ],
  [
    "s8-funding-by-pillar",
    [
      {
        ...{ table: 0, kind: "BARS", category: ["Baustein", "Jahr"], values: ["Betrag"], counted: EUROS },
        title: { de: "So viel Geld bekam jeder Baustein", en: "So much money each pillar got" },
      },
      {
        ...{ table: 1, kind: "LINES", category: "Jahr", values: ["Summe"], counted: EUROS },
        title: { de: "So viel Geld gab es in jedem Jahr", en: "So much money there was each year" },
      },
    ],
  ],
  [
    "s9-posts",
    [
      {
        ...{ table: 0, kind: "GROUPS", category: ["Art der Stelle", "Nummer der Stelle"], counted: FULL_TIME },
        values: ["Gefördert (VZÄ)", "Stellenplan (VZÄ)", "Besetzt im Jahresdurchschnitt (VZÄ)"],
        title: {
          de: "Welche Stellen gefördert, geplant und besetzt sind",
          en: "Which posts are funded, planned, filled",
        },
      },
      {
        ...{ table: 1, kind: "GROUPS", category: ["Art der Stelle", "Nummer der Stelle"] },
        values: ["Besetzte Monate", "Unbesetzte Monate"],
        counted: { de: "Monate", en: "Months" },
        title: { de: "Wie lange die Stellen besetzt waren", en: "For how long the posts were filled" },
      },
    ],
  ],
  [
    "s10-persons-per-post",
    [
      {
        ...{ table: 0, kind: "BARS", category: ["Art der Stelle", "Gezählt werden"], values: ["Personen je VZÄ"] },
        counted: { de: "Personen je Vollzeitäquivalent", en: "Persons per full-time equivalent" },
        title: { de: "So viele Menschen begleitet eine volle Stelle", en: "So many people one full post accompanies" },
      },
    ],
  ],
  [
    "s11-municipalities",
    [
      {
        ...{ table: 0, kind: "BARS", category: "Gemeinde", values: ["Case Management (VZÄ)"], counted: FULL_TIME },
        title: { de: "So viel Case Management hat jede Gemeinde", en: "So much case management each town has" },
      },
    ],
  ],
  [
    "s12-milestones-and-gaps",
    [
      {
        ...{ table: 0, kind: "BARS", category: ["Meilenstein", "Geplant"], values: ["Verzug in Tagen"] },
        counted: { de: "Tage nach dem geplanten Tag", en: "Days after the day that was planned" },
        title: { de: "Was später kam als geplant", en: "What came later than planned" },
      },
      {
        ...{ table: 2, kind: "BARS", category: "Versorgungslücke", values: ["Gemeldete Fälle"], counted: CASES },
        title: { de: "Wie oft die Lücken gemeldet sind", en: "How often the gaps are reported" },
      },
    ],
  ],
  [
    "s12-raised-gaps",
    [
      {
        ...{ table: 0, kind: "BARS", category: "Versorgungslücke", values: ["Gemeldete Fälle"], counted: CASES },
        title: { de: "Wie oft die Lücken gemeldet sind", en: "How often the gaps are reported" },
      },
      {
        ...{ table: 3, kind: "GROUPS", category: ["Art", "Bedarfsfeld"], values: ["Fälle", "Personen"] },
        counted: { de: "Fälle und Personen", en: "Cases and persons" },
        title: { de: "Welche Lücken Fälle trafen", en: "Which gaps cases met" },
      },
    ],
  ],
  [
    "posts-at-risk",
    [
      {
        ...{ table: 0, kind: "BARS", values: ["Stellenanteil (VZÄ)"], counted: FULL_TIME },
        category: [
          ...["Art der Stelle", "Nummer der Stelle"],
          ...["Weitergeleitet an Träger", "Weitergeleitet an Gemeinde", "Ohne Mittel ab"],
        ],
        title: { de: "Diese Stellen können wegfallen", en: "These posts may be lost" },
      },
    ],
  ],
  [
    "state-money-once",
    [
      {
        ...{ table: 0, kind: "BARS", category: "Baustein", values: ["Summe"], counted: EUROS },
        title: { de: "So viel Geld gab das Land", en: "So much money the state gave" },
      },
    ],
  ],
]);
