import type { Language } from "../../words/language.js";
import type { Logged } from "./verify-run.js";

interface ReceiptWords {
  readonly title: string;
  readonly introduction: string;
  readonly signInFirst: string;
  readonly choose: string;
  readonly chooseHint: string;
  readonly field: string;
  readonly fieldHint: string;
  readonly check: string;
  readonly keep: string;
  readonly keepHint: string;
  readonly unreadable: string;
  readonly nothing: string;
  readonly noKeys: string;
  readonly result: string;
  readonly run: (number: number) => string;
  readonly whole: string;
  readonly broken: string;
  readonly open: string;
  readonly signed: string;
  readonly notSigned: string;
  readonly ofAnswer: string;
  readonly notOfAnswer: string;
  readonly ofEntry: string;
  readonly notOfEntry: string;
  readonly logged: Readonly<Record<Logged, string>>;
  readonly query: string;
  readonly rows: string;
  readonly elsewhere: string;
  readonly elsewhereWhy: string;
  readonly elsewhereHow: string;
}

export const RECEIPT_WORDS: Readonly<Record<Language, ReceiptWords>> = {
  de: {
    title: "Beleg prüfen",
    introduction:
      "Ein Beleg zeigt, welche Abfrage wann mit welchem Ergebnis lief. Hier sehen Sie, ob er echt ist, ob das Ergebnis in der Datei das unterschriebene ist und ob der Lauf protokolliert wurde.",
    signInFirst:
      "Melden Sie sich an, um einen Beleg hier prüfen zu lassen. Ohne Anmeldung geht es auf Ihrem eigenen Rechner.",
    choose: "Belegdatei auswählen (JSON)",
    chooseHint:
      "Die Datei enthält den Beleg und das Ergebnis. Höchstens 900 KB; größere prüfen Sie auf Ihrem Rechner. Sie wird nicht gespeichert.",
    field: "Inhalt der Belegdatei (JSON)",
    fieldHint:
      "Oder öffnen Sie die Datei mit einem Texteditor, und fügen Sie ihren ganzen Inhalt ein. Ist eine Datei ausgewählt, gilt die Datei.",
    check: "Prüfen",
    keep: "Beleg mit Nachweis als Datei",
    keepHint: "Als Datei bekommen Sie den Beleg mit dem Nachweis des Protokolls. Sie kann ohne den Hub geprüft werden.",
    unreadable: "Das ist kein Inhalt einer Belegdatei.",
    nothing: "Bitte wählen Sie eine Belegdatei aus, oder fügen Sie ihren Inhalt ein.",
    noKeys: "Diese Installation nennt keine öffentlichen Schlüssel, mit denen hier geprüft werden kann.",
    result: "Ergebnis der Prüfung",
    run: (number) => `Beleg ${number}`,
    whole: "Der Beleg ist echt, vollständig und protokolliert.",
    broken: "Der Beleg hält der Prüfung nicht stand.",
    open: "Der Beleg ist echt; dass er protokolliert wurde, ist noch nicht nachgewiesen.",
    signed: "Die Unterschrift ist die des Hubs.",
    notSigned: "Die Unterschrift ist nicht die des Hubs.",
    ofAnswer: "Das Ergebnis in der Datei ist das unterschriebene.",
    notOfAnswer: "Das Ergebnis in der Datei ist ein anderes als das unterschriebene.",
    ofEntry: "Der Eintrag für das Protokoll gehört zu diesem Beleg.",
    notOfEntry: "Der Eintrag für das Protokoll gehört nicht zu diesem Beleg.",
    logged: {
      LOGGED: "Der Lauf steht im Protokoll, unter einem Prüfpunkt, den genügend Stellen bezeugen.",
      NOT_LOGGED: "Der Nachweis des Protokolls gilt nicht für diesen Lauf.",
      NOT_YET:
        "Für den Lauf gibt es noch keinen Nachweis. Der nächste Prüfpunkt des Protokolls kommt in einigen Minuten.",
    },
    query: "Abfrage",
    rows: "Zeilen",
    elsewhere: "Unabhängig vom Hub prüfen",
    elsewhereWhy:
      "Auf dieser Seite prüft der Hub sich selbst, mit den öffentlichen Schlüsseln, die ihm seine Betreiber gegeben haben. Unabhängig ist erst eine Prüfung auf Ihrem Rechner, mit Schlüsseln, die Sie von den Stellen selbst haben.",
    elsewhereHow:
      "Sie brauchen dazu Node.js, die eine Datei infra/verify.mjs und die Datei der Schlüssel (log-network.json):",
  },
  en: {
    title: "Verify a receipt",
    introduction:
      "A receipt shows which query ran when, and with what result. Here you see whether it is genuine, whether the result in the file is the signed one, and whether the run was logged.",
    signInFirst: "Sign in to have a receipt verified here. Without signing in you can do so on your own computer.",
    choose: "Choose the receipt's file (JSON)",
    chooseHint:
      "The file has the receipt and the result. At most 900 KB; verify larger ones on your own computer. It is not kept.",
    field: "Content of the receipt's file (JSON)",
    fieldHint:
      "Or open the file with a text editor and paste all of its content. If a file is chosen, the file counts.",
    check: "Verify",
    keep: "Receipt with proof as a file",
    keepHint: "As a file you get the receipt with the proof of the log. It can be verified without the hub.",
    unreadable: "This is no content of a receipt's file.",
    nothing: "Please choose a receipt's file, or paste its content.",
    noKeys: "This installation names no public keys to verify with here.",
    result: "Result of the verification",
    run: (number) => `Receipt ${number}`,
    whole: "The receipt is genuine, whole and logged.",
    broken: "The receipt does not hold.",
    open: "The receipt is genuine; that it was logged is not proven yet.",
    signed: "The signature is the hub's.",
    notSigned: "The signature is not the hub's.",
    ofAnswer: "The result in the file is the signed one.",
    notOfAnswer: "The result in the file is another one than the signed one.",
    ofEntry: "The entry for the log belongs to this receipt.",
    notOfEntry: "The entry for the log does not belong to this receipt.",
    logged: {
      LOGGED: "The run is in the log, under a checkpoint that enough offices have witnessed.",
      NOT_LOGGED: "The proof of the log is not valid for this run.",
      NOT_YET: "There is no proof of the run yet. The log's next checkpoint comes within a few minutes.",
    },
    query: "Query",
    rows: "Rows",
    elsewhere: "Verify independently of the hub",
    elsewhereWhy:
      "On this page the hub verifies itself, with the public keys that its operators have given it. Only a verification on your own computer, with keys that you have from the offices themselves, is independent.",
    elsewhereHow:
      "For that you need Node.js, the one file infra/verify.mjs and the file of the keys (log-network.json):",
  },
};
