import type { Translate } from "../../table/fault.js";

/** A rule's pattern and its German words, with what stands in it. */
export type GermanRule = readonly [rule: RegExp, german: string];

/** The rules of every subgraph's import. */
const COMMON: readonly GermanRule[] = [
  [/^must be a row of the authority that imports$/, "muss eine Zeile der importierenden Behörde sein"],
  [/^must be that of the row: it is its name$/, "darf sich nicht ändern: die Zeile heißt danach"],
  [/^must be texts without a vertical bar$/, "muss aus Texten ohne senkrechten Strich bestehen"],
  [/^must be a UUID in lower case$/, "muss eine UUID in Kleinschreibung sein"],
  [/^must belong to the own authority$/, "muss zur eigenen Behörde gehören"],
  [/^must belong to the (.+)$/, "muss zum Eigenen gehören ($1)"],
  [/^must be the key of a row in (.+)$/, "muss der Schlüssel einer Zeile in $1 sein"],
  [/^must be one of the known files (.+)$/, "muss eine der bekannten Dateien $1 sein"],
  [/^must be one of the columns (.+)$/, "muss eine der Spalten $1 sein"],
  [
    /^must be an ordinary file that can be read, not a link, a folder or a pipe$/,
    "muss eine gewöhnliche, lesbare Datei sein, keine Verknüpfung, kein Ordner und keine Pipe",
  ],
  [/^must be one of (.+), as the profile says$/, "muss einer der Werte $1 sein, wie das Profil sagt"],
  [
    /^must be one of (.+) and (\d+) more, which the query labels lists under (\w+)$/,
    "muss einer der Werte $1 und $2 weiterer sein, die die Abfrage labels unter $3 nennt",
  ],
  [/^must be one of (.+)$/, "muss einer der Werte $1 sein"],
  [/^must name the columns (.+)$/, "muss die Spalten $1 nennen"],
  [/^must have the columns (.+) in this order$/, "muss die Spalten $1 in dieser Reihenfolge haben"],
  [/^must have the columns (.+) in this order$/, "muss die Spalten $1 in dieser Reihenfolge haben"],
  [/^must have at most (.+) columns$/, "darf höchstens $1 Spalten haben"],
  [/^must be at most (.+) MiB$/, "darf höchstens $1 MiB groß sein"],
  [/^must be at most (.+) characters$/, "darf höchstens $1 Zeichen lang sein"],
  [/^must have (\d+) cells, not (\d+)$/, "muss $1 Zellen haben, nicht $2"],
  [
    /^must have commas between its cells, not semicolons: a profile can say so$/,
    "muss Kommas zwischen den Zellen haben, nicht Semikolons: ein Profil kann das angeben",
  ],
  [
    /^must have (.+) between its cells, not (.+): a profile can say so$/,
    "muss zwischen den Zellen haben: $1, nicht $2; ein Profil kann das angeben",
  ],
  [/^must not repeat line (\S+) of (.+)$/, "darf Zeile $1 von $2 nicht wiederholen"],
  [/^must not repeat line (\S+)$/, "darf Zeile $1 nicht wiederholen"],
  [
    /^must fill (.+) of (\S+), for which the profile names no column$/,
    "muss $1 von $2 füllen; dafür nennt das Profil keine Spalte",
  ],
  [
    /^must be (\S+), and is UTF-16: a profile can say utf-16le$/,
    "muss $1 sein und ist UTF-16; ein Profil kann utf-16le angeben",
  ],
  [/^must keep the rule (.+) of its table$/, "muss die Regel $1 der Tabelle einhalten"],
  [/^must be a row that its table takes \((.+)\)$/, "muss eine Zeile sein, die die Tabelle annimmt ($1)"],
  [
    /^must be comma-separated values: a quote is not closed$/,
    "muss aus getrennten Werten bestehen (CSV): ein Anführungszeichen ist nicht geschlossen",
  ],
  [
    /^must be comma-separated values: something follows a closing quote$/,
    "muss aus getrennten Werten bestehen (CSV): nach einem schließenden Anführungszeichen steht noch etwas",
  ],
  [
    /^must be comma-separated values: a quote stands inside a cell without quotes around it$/,
    "muss aus getrennten Werten bestehen (CSV): mitten in einer Zelle steht ein Anführungszeichen",
  ],
  [
    /^must be comma-separated values: a line is too long, or a quote is not closed$/,
    "muss aus getrennten Werten bestehen (CSV): eine Zeile ist zu lang, oder ein Anführungszeichen ist nicht geschlossen",
  ],
  [/^must be comma-separated values(.*)$/, "muss aus getrennten Werten bestehen (CSV)$1"],
  [/^must be (\S+), as the profile says: it is UTF-8$/, "muss $1 sein, wie das Profil sagt; die Datei ist UTF-8"],
  [
    /^must be a date such as 31\.01\.2024, as the profile says.*$/,
    "muss ein Datum wie 31.01.2024 sein, wie das Profil sagt (ein Monat ist 01.2024, ein Jahr 2024, wo sie stehen dürfen)",
  ],
  [
    /^must be an amount in euros with two decimals such as (.+), as the profile says$/,
    "muss ein Betrag in Euro mit zwei Nachkommastellen wie $1 sein, wie das Profil sagt",
  ],
  [
    /^must be a number with two decimals such as 2,50, as the profile says$/,
    "muss eine Zahl mit zwei Nachkommastellen wie 2,50 sein, wie das Profil sagt",
  ],
  [/^must be a date such as 2021-04-14$/, "muss ein Datum wie 2021-04-14 sein"],
  [/^must be a month such as 2021-04$/, "muss ein Monat wie 2021-04 sein"],
  [/^must be a quarter such as 2021-Q4$/, "muss ein Quartal wie 2021-Q4 sein"],
  [/^must be a year from (\d+) to (\d+)$/, "muss ein Jahr von $1 bis $2 sein"],
  [
    /^must be an AGS of 5 or 8 digits in North Rhine-Westphalia$/,
    "muss ein AGS mit 5 oder 8 Ziffern in Nordrhein-Westfalen sein",
  ],
  [/^must be an AGS of 8 digits in North Rhine-Westphalia$/, "muss ein AGS mit 8 Ziffern in Nordrhein-Westfalen sein"],
  [
    /^must be a date such as 2021-04-14, a month such as 2021-04 or a year$/,
    "muss ein Datum wie 2021-04-14, ein Monat wie 2021-04 oder ein Jahr sein",
  ],
  [
    /^must be full-time equivalents with two decimals, such as 2\.50$/,
    "muss eine Zahl von VZÄ mit zwei Nachkommastellen wie 2.50 sein",
  ],
  [
    /^must be a whole number of cents, with a minus sign below zero$/,
    "muss eine ganze Zahl von Cent sein, unter null mit Minuszeichen",
  ],
  [/^must be a whole number of cents$/, "muss eine ganze Zahl von Cent sein"],
  [/^must be a whole number of at most nine digits$/, "muss eine ganze Zahl mit höchstens neun Ziffern sein"],
  [/^must be a position in three digits, such as 001$/, "muss eine Stelle mit drei Ziffern wie 001 sein"],
  [/^must be yes or no$/, "muss yes oder no sein"],
  [/^must be text$/, "muss Text sein"],
  [
    /^must be texts with a vertical bar between them$/,
    "muss aus Texten mit einem senkrechten Strich dazwischen bestehen",
  ],
  [/^must be UTF-8 text without control characters$/, "muss UTF-8-Text ohne Steuerzeichen sein"],
  [/^must be a column of the file$/, "muss eine Spalte der Datei sein"],
  [/^must not be a column twice$/, "darf nicht zweimal eine Spalte sein"],
  [/^must not be empty$/, "darf nicht leer sein"],
  [/^must not lie in the future$/, "darf nicht in der Zukunft liegen"],
  [/^must not be before (\w+)$/, "darf nicht vor $1 liegen"],
  [/^(\S+) has faults$/, "$1 hat Fehler"],
  [/^(\S+) is not written$/, "$1 wird nicht geschrieben"],
  [/^it has a blank at its beginning or end$/, "am Anfang oder Ende steht ein Leerzeichen"],
  [/^it has a blank inside$/, "mitten darin steht ein Leerzeichen"],
  [
    /^it is the name of a code: a profile can say for which code it stands$/,
    "es ist die Bezeichnung eines Codes: ein Profil kann sagen, für welchen Code sie steht",
  ],
  [
    /^with a leading zero it would be one, which a spreadsheet may have taken away$/,
    "mit einer führenden Null wäre er es: eine Tabellenkalkulation kann sie entfernt haben",
  ],
  [/^(\d+) looks like (\d+): the leading zero is missing$/, "$1 sieht aus wie $2: die führende Null fehlt"],
  [
    /^digits are missing: a spreadsheet may have taken leading zeros away$/,
    "es fehlen Ziffern: eine Tabellenkalkulation kann führende Nullen entfernt haben",
  ],
  [
    /^it looks like a number that a spreadsheet shortened: digits are missing$/,
    "es sieht aus wie eine Zahl, die eine Tabellenkalkulation gekürzt hat: Ziffern fehlen",
  ],
];

/** Turns a rule for one value into one for a cell of several. */
const SEVERAL = ", with a vertical bar between several";
const GERMAN_SEVERAL = "mehrere mit einem senkrechten Strich dazwischen";

/** Puts rules into German, those of the subgraph's own tables first; a rule without German words stays in English. */
export function createTranslation(own: readonly GermanRule[]): Translate {
  const rules = [...own, ...COMMON];
  const translate: Translate = (part) => {
    if (part.endsWith(SEVERAL)) return `${translate(part.slice(0, -SEVERAL.length))}, ${GERMAN_SEVERAL}`;
    const [pattern, german] = rules.find(([candidate]) => candidate.test(part)) ?? [];

    return pattern && german !== undefined ? part.replace(pattern, german).replaceAll(" or ", " oder ") : part;
  };

  // A rule, and what can be said of the text that breaks it.
  return (rule) => rule.split("; ").map(translate).join("; ");
}
