import type { Language } from "../../words/language.js";

interface PathPageWords {
  readonly title: string;
  readonly introduction: string;
  readonly token: string;
  readonly tokenHint: string;
  readonly show: string;
  readonly missing: string;
  readonly another: string;
  readonly reload: string;
  readonly result: string;
  readonly subtitle: string;
  readonly legend: string;
  readonly legendRows: { readonly stretch: string; readonly gap: string; readonly hatched: string };
  readonly unknown: string;
  readonly nothingUnknown: string;
  readonly isUnknown: string;
  readonly gaps: string;
  readonly noGaps: string;
  readonly quarters: string;
  readonly facts: {
    readonly id: string;
    readonly status: string;
    readonly asOf: string;
    readonly validUntil: string;
    readonly ageBand: string;
    readonly territory: string;
    readonly withheld: string;
    readonly watermark: string;
  };
  readonly complete: string;
  readonly source: string;
  readonly print: string;
  readonly printHint: string;
}

export const PATH_PAGE_WORDS: Readonly<Record<Language, PathPageWords>> = {
  de: {
    title: "Verlauf",
    introduction:
      "Hier sehen Sie den Weg einer Person durch die Stellen. Das Case Management hat ihn für Ihre Sitzung freigegeben. Die Person hat eingewilligt. Ihr Name steht nirgends.",
    token: "Code der Freigabe",
    tokenHint: "Sie haben ihn vom Case Management. Er gilt nur für Ihre Lenkungsgruppe und nur einige Tage.",
    show: "Verlauf zeigen",
    missing: "Der Code fehlt.",
    another: "Einen anderen Verlauf ansehen",
    reload: "Diese Seite wird nirgends aufbewahrt. Wer sie neu lädt, gibt den Code noch einmal ein.",
    result: "Weg durch die Stellen",
    subtitle: "Eine Person, Zeiten in ganzen Quartalen",
    legend: "Legende",
    legendRows: {
      stretch: "Volle Balken: die Person war in diesem Abschnitt.",
      gap: "Gestrichelte Rahmen: eine Lücke zwischen zwei Stellen.",
      hatched: "Schraffiert: nicht freigegeben oder nicht bekannt.",
    },
    unknown: "Was nicht bekannt ist",
    nothingUnknown: "Alle Stellen haben geantwortet und alles freigegeben.",
    isUnknown: "nicht bekannt",
    gaps: "Lücken",
    noGaps: "Zwischen den Abschnitten ist keine Lücke bekannt.",
    quarters: "Quartale",
    facts: {
      id: "Kennung des Verlaufs",
      status: "Stand der Daten",
      asOf: "Datenstand",
      validUntil: "Lesbar bis",
      ageBand: "Altersgruppe",
      territory: "Gebiet",
      withheld: "Genannte Stellen ohne Freigabe",
      watermark: "Wasserzeichen",
    },
    complete: "vollständig",
    source: "Angaben der Stellen, freigegeben durch das Case Management",
    print: "Drucken",
    printHint: "Auf jedem gedruckten Blatt steht das Wasserzeichen Ihrer Lenkungsgruppe. Eine Datei gibt es nicht.",
  },
  en: {
    title: "Path",
    introduction:
      "Here you see one person's way through the offices. Case management has released it for your sitting. The person has agreed. Their name stands nowhere.",
    token: "Code of the release",
    tokenHint: "You have it from case management. It is good for your steering group only, and for some days only.",
    show: "Show the path",
    missing: "The code is missing.",
    another: "See another path",
    reload: "This page is kept nowhere. Who reloads it enters the code again.",
    result: "Way through the offices",
    subtitle: "One person, times in whole quarters",
    legend: "Legend",
    legendRows: {
      stretch: "Full bars: the person was in this segment.",
      gap: "Dashed frames: a gap between two offices.",
      hatched: "Hatched: not released, or not known.",
    },
    unknown: "What is not known",
    nothingUnknown: "All offices have answered and released everything.",
    isUnknown: "not known",
    gaps: "Gaps",
    noGaps: "No gap between the segments is known.",
    quarters: "quarters",
    facts: {
      id: "Id of the path",
      status: "State of the data",
      asOf: "As of",
      validUntil: "Readable until",
      ageBand: "Age group",
      territory: "Territory",
      withheld: "Offices named without a release",
      watermark: "Watermark",
    },
    complete: "complete",
    source: "Statements of the offices, released by case management",
    print: "Print",
    printHint: "Every printed sheet bears your steering group's watermark. There is no file.",
  },
};
