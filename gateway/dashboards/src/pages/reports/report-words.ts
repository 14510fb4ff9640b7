import type { Language } from "../../words/language.js";

interface ReportWords {
  readonly link: string;
  readonly introduction: string;
  readonly ags: string;
  readonly agsHint: string;
  readonly quarter: string;
  readonly show: string;
  readonly unreadable: string;
  readonly other: string;
  readonly title: (territory: string, quarter: string) => string;
  readonly missing: string;
  readonly missingNone: string;
  readonly missingSome: (count: number, owners: string) => string;
  readonly posts: string;
  readonly postsNote: string;
  readonly money: string;
  readonly moneyTitle: string;
  readonly moneySubtitle: (territory: string, year: string) => string;
  readonly accompaniment: string;
  readonly funnel: string;
  readonly funnelTitle: string;
  readonly sinceJanuary: (territory: string, quarter: string) => string;
  readonly notAnswered: string;
  readonly gaps: string;
  readonly slips: string;
  readonly slipsNote: string;
  readonly duties: string;
  readonly centre: string;
  readonly caseManagement: string;
}

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = {
  de: {
    link: "Quartalsbericht",
    introduction:
      "Der Bericht zeigt zuerst, was noch fehlt. Danach folgen Stellen, Mittel, Begleitung, Fälle, Lücken, Verzug und fällige Berichte.",
    ags: "Gemeindeschlüssel",
    agsHint: "5 Ziffern für einen Kreis oder eine kreisfreie Stadt, 8 für eine Gemeinde",
    quarter: "Quartal",
    show: "Bericht anzeigen",
    unreadable: "Das ist kein Gemeindeschlüssel in Nordrhein-Westfalen.",
    other: "Anderes Gebiet oder Quartal",
    title: (territory, quarter) => `Quartalsbericht ${quarter}: ${territory}`,
    missing: "Was noch fehlt",
    missingNone: "Für diesen Bericht fehlt keine Angabe.",
    missingSome: (count, owners) =>
      count === 1 ? `Es fehlt 1 Angabe. Zuständig: ${owners}.` : `Es fehlen ${count} Angaben. Zuständig: ${owners}.`,
    posts: "Stellenbesetzung",
    postsNote:
      "Die Monate einer einzelnen Stelle bleiben geheim. Sie würden zeigen, wann jemand abwesend war. Deshalb gibt es auch keine Summe.",
    money: "Verbleib der Landesmittel",
    moneyTitle: "Bewilligt und ausgegeben",
    moneySubtitle: (territory, year) => `${territory}, Haushaltsjahr ${year}, je Baustein in Euro`,
    accompaniment: "Begleitung",
    funnel: "Fälle des Case Managements",
    funnelTitle: "So viele Fälle traten in jede Phase ein",
    sinceJanuary: (territory, quarter) => `${territory}, von Januar bis zum Ende von ${quarter}`,
    notAnswered:
      "Das Case Management hat für diesen Zeitraum nicht geantwortet. Die Zahlen fehlen; sie sind nicht null.",
    gaps: "Versorgungslücken",
    slips: "Verzug",
    slipsNote:
      "Hier stehen Meilensteine, die am Ende des Quartals nicht als erreicht erfasst sind, und solche, die in ihm verspätet erreicht wurden.",
    duties: "Fällige Berichte und Vorlagen",
    centre: "Kommunales Integrationszentrum",
    caseManagement: "Case Management",
  },
  en: {
    link: "Quarterly report",
    introduction:
      "The report first shows what is still missing. Posts, money, accompaniment, cases, gaps, delays and reports due follow.",
    ags: "Municipality key",
    agsHint: "5 digits for a district, 8 for a municipality",
    quarter: "Quarter",
    show: "Show report",
    unreadable: "This is no municipality key of North Rhine-Westphalia.",
    other: "Another territory or quarter",
    title: (territory, quarter) => `Quarterly report ${quarter}: ${territory}`,
    missing: "What is still missing",
    missingNone: "Nothing is missing for this report.",
    missingSome: (count, owners) =>
      count === 1
        ? `1 fact is missing. Responsible: ${owners}.`
        : `${count} facts are missing. Responsible: ${owners}.`,
    posts: "Posts filled",
    postsNote:
      "The months of a lone post stay confidential. They would show when somebody was absent. This is also why there is no total.",
    money: "Where the state's money went",
    moneyTitle: "Granted and spent",
    moneySubtitle: (territory, year) => `${territory}, budget year ${year}, by Baustein in euros`,
    accompaniment: "Accompaniment",
    funnel: "Cases of case management",
    funnelTitle: "How many cases entered each stage",
    sinceJanuary: (territory, quarter) => `${territory}, from January to the end of ${quarter}`,
    notAnswered: "Case management has not answered for this period. The figures are missing; they are not zero.",
    gaps: "Service gaps",
    slips: "Delays",
    slipsNote:
      "These milestones are not recorded as reached at the quarter's end, or were reached in the quarter and late.",
    duties: "Reports and papers due",
    centre: "Integration centre (KI)",
    caseManagement: "Case management",
  },
};
