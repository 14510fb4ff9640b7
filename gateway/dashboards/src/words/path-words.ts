import { OFFICE_NAMES, type OfficeName } from "@kim-hub/offices/office-names";
import { OFFICES } from "@kim-hub/offices/offices";
import { recordOf } from "@kim-hub/offices/record-of";
import type { Language } from "./language.js";

/** What a released path says in words; codes that follow the hub's are written as its schema names them. */
export interface PathWords {
  readonly title: string;
  readonly offices: Readonly<Record<OfficeName, string>>;
  readonly betweenOffices: string;
  readonly headers: {
    readonly order: string;
    readonly office: string;
    readonly stretch: string;
    readonly legalDomain: string;
    readonly from: string;
    readonly to: string;
    readonly quarters: string;
    readonly release: string;
  };
  readonly noLegalDomain: string;
  readonly gap: string;
  readonly lasts: string;
  readonly until: string;
  readonly since: string;
  readonly nothingKnown: string;
  readonly nothingOfOffice: string;
  readonly segmentStatus: Readonly<Record<string, string>>;
  readonly pathStatus: Readonly<Record<string, string>>;
  readonly withheldReasons: Readonly<Record<string, string>>;
  readonly gapKinds: Readonly<Record<string, string>>;
  /** Of a gap on a path of which an office is silent: what would fill it may be that office's. */
  readonly gapOfPartialPath: string;
}

export const PATH_WORDS: Readonly<Record<Language, PathWords>> = {
  de: {
    title: "Verlauf",
    offices: recordOf(OFFICE_NAMES, (office) => OFFICES[office].words.de),
    betweenOffices: "Zwischen den Stellen",
    headers: {
      order: "Reihenfolge",
      office: "Stelle",
      stretch: "Abschnitt",
      legalDomain: "Rechtskreis",
      from: "Von Quartal",
      to: "Bis Quartal",
      quarters: "Dauer in Quartalen",
      release: "Freigabe",
    },
    noLegalDomain: "ohne Rechtskreis",
    gap: "Lücke",
    lasts: "dauert an",
    until: "bis",
    since: "seit",
    nothingKnown: "Hierzu ist nichts bekannt.",
    nothingOfOffice: "Unvollständig: Ob diese Stelle etwas freigibt, ist nicht bekannt.",
    segmentStatus: { COMPLETE: "freigegeben", STALE: "veraltet", WITHHELD: "nicht freigegeben" },
    pathStatus: {
      COMPLETE: "",
      PARTIAL: "Unvollständig: Mindestens eine Stelle war nicht erreichbar.",
      STALE: "Veraltet: Mindestens eine Stelle hat Daten, die älter als 35 Tage sind.",
    },
    withheldReasons: { NO_CONSENT: "keine Einwilligung" },
    gapKinds: { NOTHING_RELEASED: "nichts freigegeben", STATED_WAIT: "Wartezeit auf einen Termin" },
    gapOfPartialPath: "ob hier etwas war, ist nicht bekannt",
  },
  en: {
    title: "Path",
    offices: recordOf(OFFICE_NAMES, (office) => OFFICES[office].words.en),
    betweenOffices: "Between the offices",
    headers: {
      order: "Order",
      office: "Office",
      stretch: "Segment",
      legalDomain: "Legal domain",
      from: "From quarter",
      to: "To quarter",
      quarters: "Quarters",
      release: "Release",
    },
    noLegalDomain: "none",
    gap: "Gap",
    lasts: "lasts",
    until: "to",
    since: "since",
    nothingKnown: "Nothing is known of this.",
    nothingOfOffice: "Incomplete: whether this office releases anything is not known.",
    segmentStatus: { COMPLETE: "released", STALE: "out of date", WITHHELD: "not released" },
    pathStatus: {
      COMPLETE: "",
      PARTIAL: "Incomplete: at least one office could not be reached.",
      STALE: "Out of date: at least one office has data older than 35 days.",
    },
    withheldReasons: { NO_CONSENT: "no consent" },
    gapKinds: { NOTHING_RELEASED: "nothing released", STATED_WAIT: "wait for an appointment" },
    gapOfPartialPath: "whether anything was here is not known",
  },
};
