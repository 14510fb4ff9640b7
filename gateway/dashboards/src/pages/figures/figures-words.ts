import type { Language } from "../../words/language.js";

interface FiguresWords {
  readonly title: string;
  readonly introduction: string;
  readonly compare: string;
  readonly compareTitle: string;
  readonly compareIntroduction: string;
  readonly with: string;
  readonly comparedWith: string;
  readonly course: string;
  readonly courseTitle: string;
  readonly courseIntroduction: string;
  readonly fromYear: string;
  readonly toYear: string;
  readonly fromQuarter: string;
  readonly toQuarter: string;
  readonly stepsFault: string;
  readonly time: string;
  readonly partYear: string;
  readonly run: string;
  readonly result: string;
  readonly allCompared: string;
  readonly difference: string;
  readonly asCsv: string;
  readonly print: string;
  readonly name: string;
}

export const FIGURES_WORDS: Readonly<Record<Language, FiguresWords>> = {
  de: {
    title: "Zahlen",
    introduction:
      "Wählen Sie eine Frage. Zu jeder gibt es Grafik, Tabelle, Datei und Beleg. Was fehlt, steht mit seinem Grund da.",
    compare: "Zwei Gebiete vergleichen",
    compareTitle: "Vergleich zweier Gebiete",
    compareIntroduction: "Dieselbe Frage für zwei Gebiete, in einer Grafik und in einer Tabelle.",
    with: "Vergleichen mit (Gemeindeschlüssel)",
    comparedWith: "Vergleich mit",
    course: "Verlauf über die Zeit",
    courseTitle: "Zahlen im Lauf der Zeit",
    courseIntroduction: "Dieselbe Frage für mehrere Zeiten, höchstens acht.",
    fromYear: "Vom Jahr, z. B. 2022",
    toYear: "Bis zum Jahr, z. B. 2025",
    fromQuarter: "Vom Quartal, z. B. 2024-Q1",
    toQuarter: "Bis zum Quartal, z. B. 2025-Q4",
    stepsFault: "Nennen Sie eine bis acht Zeiten, die begonnen haben, die früheste zuerst.",
    time: "Zeit",
    partYear: "Nur bis Quartal",
    run: "Anzeigen",
    result: "Ergebnis",
    allCompared: "Alle Angaben im Vergleich",
    difference: "Zweiter weniger erster Wert",
    asCsv: "Tabellen als CSV-Datei",
    print: "Drucken",
    name: "Angabe",
  },
  en: {
    title: "Figures",
    introduction:
      "Choose a question. Each has a chart, a table, a file and a receipt. What is missing stands there with its reason.",
    compare: "Compare two territories",
    compareTitle: "Comparison of two territories",
    compareIntroduction: "The same question for two territories, in one chart and one table.",
    with: "Compare with (municipality key)",
    comparedWith: "Comparison with",
    course: "Course over time",
    courseTitle: "Figures over time",
    courseIntroduction: "The same question for several times, eight at most.",
    fromYear: "From year, e.g. 2022",
    toYear: "To year, e.g. 2025",
    fromQuarter: "From quarter, e.g. 2024-Q1",
    toQuarter: "To quarter, e.g. 2025-Q4",
    stepsFault: "Name one to eight times that have begun, the earliest first.",
    time: "Time",
    partYear: "Only up to quarter",
    run: "Show",
    result: "Result",
    allCompared: "All entries compared",
    difference: "Second less first value",
    asCsv: "Tables as a CSV file",
    print: "Print",
    name: "Entry",
  },
};
