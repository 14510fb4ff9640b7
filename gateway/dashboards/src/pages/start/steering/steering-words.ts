import type { Language } from "../../../words/language.js";

interface SteeringWords {
  readonly sittings: string;
  readonly noGroup: (owner: string) => string;
  readonly nextSitting: (day: string) => string;
  readonly noSitting: string;
  readonly lastSitting: (day: string) => string;
  readonly moreSittings: string;
  readonly furtherSittings: string;
  readonly recordSitting: string;
  readonly resolutions: string;
  readonly resolutionsUnknown: string;
  readonly resolutionCount: (day: string, count: number) => string;
  readonly openSince: (day: string) => string;
  readonly moreResolutions: string;
  readonly report: (quarter: string) => string;
  readonly reportGaps: (count: number) => string;
  readonly moreReport: string;
  readonly reports: string;
  readonly noReports: string;
  readonly overdue: (days: number) => string;
  readonly dueOn: (day: string) => string;
  readonly noDueDay: string;
  readonly reportTo: string;
  readonly moreReports: string;
  readonly slips: string;
  readonly noSlips: (count: number) => string;
  readonly late: (planned: string, days: number) => string;
  readonly notReached: (planned: string) => string;
  readonly moreMilestones: string;
  readonly gaps: string;
  readonly noGaps: string;
  readonly raised: (cases: string, quarters: string) => string;
  readonly notRaised: string;
  readonly moreGaps: string;
  readonly owed: (years: string) => string;
  readonly nothingOwed: string;
  readonly moreOwed: string;
  readonly path: string;
  readonly pathText: string;
  readonly openPath: string;
  readonly recordsOf: (territory: string) => string;
  readonly caseManagement: string;
}

/** What the first page says to a steering group and to the coordination. */
export const STEERING_WORDS: Readonly<Record<Language, SteeringWords>> = {
  de: {
    sittings: "Nächste Sitzung",
    noGroup: (owner) => `Die Lenkungsgruppe ist nicht erfasst. Erfassen müsste sie: ${owner}.`,
    nextSitting: (day) => `Die nächste Sitzung ist am ${day}.`,
    noSitting: "Keine künftige Sitzung ist erfasst.",
    lastSitting: (day) => `Die letzte erfasste Sitzung: ${day}.`,
    moreSittings: "Alle Sitzungen",
    furtherSittings: "Es sind mehr Sitzungen erfasst, als diese Seite liest.",
    recordSitting: "Sitzung erfassen",
    resolutions: "Offene Beschlüsse",
    resolutionsUnknown: "Offene Beschlüsse zeigt der Hub zu einer Sitzung; keine ist erfasst.",
    resolutionCount: (day, count) => `Offen vor der Sitzung ${day}: ${count}`,
    openSince: (day) => `Am längsten offen: seit ${day}.`,
    moreResolutions: "Sitzungsmappe öffnen",
    report: (quarter) => `Was zum Bericht ${quarter} fehlt`,
    reportGaps: (count) => `Fehlende Angaben: ${count}`,
    moreReport: "Bericht öffnen",
    reports: "Fällige Berichte und Vorlagen",
    noReports: "Keine Pflicht zum Bericht ist erfasst.",
    overdue: (days) => `überfällig seit ${days} ${days === 1 ? "Tag" : "Tagen"}`,
    dueOn: (day) => `fällig bis ${day}`,
    noDueDay: "kein Termin erfasst",
    reportTo: "an",
    moreReports: "Alle Informationspflichten",
    slips: "Verspätete Meilensteine",
    noSlips: (count) => `Von ${count} erfassten Meilensteinen ist keiner verspätet.`,
    late: (planned, days) => `geplant ${planned}, ${days} ${days === 1 ? "Tag" : "Tage"} später erreicht`,
    notReached: (planned) => `geplant ${planned}; dass er erreicht ist, ist nicht erfasst`,
    moreMilestones: "Alle Meilensteine und Lücken",
    gaps: "Lücken in den Angeboten",
    noGaps: "Keine offene Lücke ist erfasst.",
    raised: (cases, quarters) => `aufgefallen in Fällen des Case Managements (${quarters}): ${cases}`,
    notRaised: "Wie viele Fälle es betrifft, ist nicht bekannt.",
    moreGaps: "Lücken mit der Zahl der Fälle",
    owed: (years) => `Was an Daten fehlt (${years})`,
    nothingOwed: "Keine Angabe fehlt.",
    moreOwed: "Große Anfrage: alle Fragen und Antworten",
    path: "Freigegebenen Verlauf öffnen",
    pathText:
      "Für die Beratung gibt das Case Management der Lenkungsgruppe einen Code. Öffnen Sie die Seite und geben Sie den Code dort ein. Er gilt nur für Ihre Lenkungsgruppe und nur bis zu seinem Ende.",
    openPath: "Verlauf öffnen",
    recordsOf: (territory) => `Angaben von ${territory}`,
    caseManagement: "Case Management",
  },
  en: {
    sittings: "Next sitting",
    noGroup: (owner) => `The steering group is not on record. It would be recorded by: ${owner}.`,
    nextSitting: (day) => `The next sitting is on ${day}.`,
    noSitting: "No sitting to come is on record.",
    lastSitting: (day) => `The last sitting on record: ${day}.`,
    moreSittings: "All sittings",
    furtherSittings: "More sittings are on record than this page reads.",
    recordSitting: "Record a sitting",
    resolutions: "Open resolutions",
    resolutionsUnknown: "The hub shows open resolutions for a sitting; none is on record.",
    resolutionCount: (day, count) => `Open before the sitting of ${day}: ${count}`,
    openSince: (day) => `Open the longest: since ${day}.`,
    moreResolutions: "Open the sitting pack",
    report: (quarter) => `What is missing for the report of ${quarter}`,
    reportGaps: (count) => `Missing facts: ${count}`,
    moreReport: "Open the report",
    reports: "Reports and papers due",
    noReports: "No duty to report is on record.",
    overdue: (days) => `overdue for ${days} ${days === 1 ? "day" : "days"}`,
    dueOn: (day) => `due by ${day}`,
    noDueDay: "no day on record",
    reportTo: "to",
    moreReports: "All duties to inform",
    slips: "Late milestones",
    noSlips: (count) => `Of ${count} milestones on record none is late.`,
    late: (planned, days) => `planned ${planned}, reached ${days} ${days === 1 ? "day" : "days"} later`,
    notReached: (planned) => `planned ${planned}; nothing on record says that it was reached`,
    moreMilestones: "All milestones and gaps",
    gaps: "Gaps in the services",
    noGaps: "No open gap is on record.",
    raised: (cases, quarters) => `noticed in cases of case management (${quarters}): ${cases}`,
    notRaised: "How many cases it concerns is not known.",
    moreGaps: "Gaps with the number of cases",
    owed: (years) => `Which data are missing (${years})`,
    nothingOwed: "No fact is missing.",
    moreOwed: "Council inquiry: all questions and answers",
    path: "Open a released path",
    pathText:
      "For a review, case management gives the steering group a code. Open the page and enter the code there. It is good for your steering group alone, and only until it ends.",
    openPath: "Open a path",
    recordsOf: (territory) => `records of ${territory}`,
    caseManagement: "case management",
  },
};
