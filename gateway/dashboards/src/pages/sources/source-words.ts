import type { Language } from "../../words/language.js";

interface SourceWords {
  readonly introduction: string;
  readonly id: string;
  readonly kind: string;
  readonly date: string;
  readonly issuer: string;
  readonly recordedBy: string;
  readonly hub: string;
  readonly url: string;
  readonly sha256: string;
  readonly notStated: string;
}

export const SOURCE_WORDS: Readonly<Record<Language, SourceWords>> = {
  de: {
    introduction: "Auf dieser Unterlage beruhen Angaben des Hubs. Die Fundstelle steht in der Zeile der Tabelle.",
    id: "Kennung",
    kind: "Art der Unterlage",
    date: "Datum",
    issuer: "Herausgeber",
    recordedBy: "Erfasst von",
    hub: "mit dem Hub ausgeliefert",
    url: "Veröffentlicht unter",
    sha256: "SHA-256 der Datei",
    notStated: "keine Angabe",
  },
  en: {
    introduction: "Figures of the hub rest on this document. The passage stands in the row of the table.",
    id: "Id",
    kind: "Kind of document",
    date: "Date",
    issuer: "Issued by",
    recordedBy: "Recorded by",
    hub: "came with the hub",
    url: "Published at",
    sha256: "SHA-256 of the file",
    notStated: "not stated",
  },
};
