import type { Language } from "../../words/language.js";

const GERMAN = {
  title: "Schalter",
  open: "Person am Schalter",
  reference: "Aktenzeichen",
  referenceHint: "Vollständig, so wie es in Ihrer Akte steht. Es steht in keiner Adresse.",
  openFile: "Öffnen",
  worklist: "Was fällig ist",
  show: "Anzeigen",
  headersGerman: "",
  voucher: "Verknüpfungsschein",
  voucherText:
    "Die Person bringt den Schein selbst zum Case Management. Ihre Stelle erfährt nicht, ob er benutzt wird.",
  issue: "Schein ausstellen",
  voucherCode: "Nummer des Scheins",
  handOver: "Geben Sie diese Nummer der Person. Sie wird nur dieses eine Mal gezeigt.",
  validTo: "Gültig bis",
  print: "Drucken",
  consent: "Einwilligung in die Verknüpfung",
  consentText: "Wählen Sie die Sprache der Person. Sie sehen dann den Text, den sie unterschreibt.",
  validToHint: "Höchstens zwölf Monate ab heute.",
  record: "Erfassen",
  unnamed:
    "Dieser Text nennt Ihre Stelle nicht. Deshalb kann hier niemand einwilligen, bis die Vertrauensstelle eine neue Fassung schreibt.",
  recorded: "Die Einwilligung ist erfasst.",
  withdraw: "Widerruf",
  withdrawText: "Damit endet alles, was die Person erlaubt hat, bei allen Stellen. Es gilt ab der nächsten Abfrage.",
  withdrawButton: "Widerruf erfassen",
  withdrawn: "Der Widerruf ist erfasst. Ihre Stelle erfährt nicht, ob etwas erlaubt war.",
  back: "Zurück zur Person",
};

/** The words of the counters. */
export type CounterWords = typeof GERMAN;

const ENGLISH: CounterWords = {
  title: "Counter",
  open: "Person at the counter",
  reference: "File reference",
  referenceHint: "Whole, as it stands in your file. It stands in no address.",
  openFile: "Open",
  worklist: "What is due",
  show: "Show",
  headersGerman: "The headers of the tables are German.",
  voucher: "Link voucher",
  voucherText: "The person takes the voucher to case management. Your office does not learn whether it is used.",
  issue: "Issue a voucher",
  voucherCode: "Number of the voucher",
  handOver: "Hand this number to the person. It is shown this once.",
  validTo: "Valid until",
  print: "Print",
  consent: "Consent to be linked",
  consentText: "Choose the person's language. You then see the text that they sign.",
  validToHint: "Twelve months from today at most.",
  record: "Record",
  unnamed:
    "This text does not name your office. So nobody can consent here until the trust centre writes a new version.",
  recorded: "The consent is recorded.",
  withdraw: "Withdrawal",
  withdrawText: "It ends whatever the person permitted, of all offices. It holds from the next query on.",
  withdrawButton: "Record the withdrawal",
  withdrawn: "The withdrawal is recorded. Your office does not learn whether anything was permitted.",
  back: "Back to the person",
};

export const COUNTER_WORDS: Readonly<Record<Language, CounterWords>> = { de: GERMAN, en: ENGLISH };
