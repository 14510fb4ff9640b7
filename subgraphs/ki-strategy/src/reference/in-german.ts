/** The rules of the import in German, each with what stands in it; a rule that is missing here stays in English. */
const RULES: readonly (readonly [rule: RegExp, german: string])[] = [
  [/^must be the key of a row in (.+)$/, "muss der Schlüssel einer Zeile in $1 sein"],
  [/^must be one of the known files (.+)$/, "muss eine der bekannten Dateien $1 sein"],
  [/^must be one of the columns (.+)$/, "muss eine der Spalten $1 sein"],
  [
    /^must be one of the months for which the post is funded$/,
    "muss ein Monat sein, für den die Stelle gefördert wird",
  ],
  [
    /^must be an ordinary file that can be read, not a link, a folder or a pipe$/,
    "muss eine gewöhnliche, lesbare Datei sein, keine Verknüpfung, kein Ordner und keine Pipe",
  ],
  [
    /^must name a row of the territory that imports, not the state's$/,
    "muss eine Zeile der importierenden Gebietskörperschaft nennen, keine des Landes",
  ],
  [
    /^must name a row of the territory that imports, not another's$/,
    "muss eine Zeile der importierenden Gebietskörperschaft nennen, nicht die einer anderen",
  ],
  [/^must be one of (.+)$/, "muss einer der Werte $1 sein"],
  [/^must name the columns (.+)$/, "muss die Spalten $1 nennen"],
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
  [
    /^must not overlap (\S+) for (\w+) in (\d+) from the beginning until further notice$/,
    "darf sich nicht überschneiden mit $1 für $2 in $3, von Anfang an und bis auf Weiteres",
  ],
  [
    /^must not overlap (\S+) for (\w+) in (\d+) from the beginning to (\S+)$/,
    "darf sich nicht überschneiden mit $1 für $2 in $3, von Anfang an bis $4",
  ],
  [
    /^must not overlap (\S+) for (\w+) in (\d+) from (\S+) until further notice$/,
    "darf sich nicht überschneiden mit $1 für $2 in $3 ab $4",
  ],
  [
    /^must not overlap (\S+) for (\w+) in (\d+) from (\S+) to (\S+)$/,
    "darf sich nicht überschneiden mit $1 für $2 in $3 von $4 bis $5",
  ],
  [/^must not overlap (.+)$/, "darf sich nicht überschneiden mit $1"],
  [/^must not repeat line (\d+)$/, "darf Zeile $1 nicht wiederholen"],
  [/^must keep the rule (.+) of its table$/, "muss die Regel $1 der Tabelle einhalten"],
  [/^must be a row that its table takes \((.+)\)$/, "muss eine Zeile sein, die die Tabelle annimmt ($1)"],
  [/^must be comma-separated values(.*)$/, "muss aus getrennten Werten bestehen (CSV)$1"],
  [/^must be no: an earlier row leads(.*)$/, "muss no sein: eine frühere Zeile führt$1"],
  [/^must be no: (\S+) leads this kind and instrument$/, "muss no sein: $1 führt für diese Art und dieses Instrument"],
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
  [
    /^must be a date such as 2021-04-14, a month such as 2021-04 or a year$/,
    "muss ein Datum wie 2021-04-14, ein Monat wie 2021-04 oder ein Jahr sein",
  ],
  [/^must be a month such as 2021-04$/, "muss ein Monat wie 2021-04 sein"],
  [/^must be a month of the year$/, "muss ein Monat des Jahres sein"],
  [/^must be a quarter such as 2021-Q4$/, "muss ein Quartal wie 2021-Q4 sein"],
  [/^must be a year from (\d+) to (\d+)$/, "muss ein Jahr von $1 bis $2 sein"],
  [
    /^must be an AGS of 5 or 8 digits in North Rhine-Westphalia$/,
    "muss ein AGS mit 5 oder 8 Ziffern in Nordrhein-Westfalen sein",
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
  [/^must be a whole number$/, "muss eine ganze Zahl sein"],
  [
    /^must be a number from 1 to 999, or empty for the only post of its kind$/,
    "muss eine Zahl von 1 bis 999 sein, oder leer bei der einzigen Stelle ihrer Art",
  ],
  [/^must be a number from (\d+) to (\d+)$/, "muss eine Zahl von $1 bis $2 sein"],
  [/^must be a position in three digits, such as 001$/, "muss eine Stelle mit drei Ziffern wie 001 sein"],
  [/^must be yes or no$/, "muss yes oder no sein"],
  [/^must be text$/, "muss Text sein"],
  [
    /^must be texts with a vertical bar between them$/,
    "muss aus Texten mit einem senkrechten Strich dazwischen bestehen",
  ],
  [/^must be UTF-8 text without control characters$/, "muss UTF-8-Text ohne Steuerzeichen sein"],
  [
    /^must be a column of that row, as its history names it$/,
    "muss eine Spalte dieser Zeile sein, wie ihr Verlauf sie nennt",
  ],
  [/^must be a column of the file$/, "muss eine Spalte der Datei sein"],
  [/^must not be a column twice$/, "darf nicht zweimal eine Spalte sein"],
  [/^must not be empty$/, "darf nicht leer sein"],
  [/^must be empty for a district$/, "muss bei einem Kreis leer sein"],
  [/^must not be empty for an apportionment$/, "darf bei einem Verteilungsschlüssel nicht leer sein"],
  [
    /^must be empty where no apportioned persons are counted$/,
    "muss leer sein, wo keine Personen für einen Verteilungsschlüssel gezählt werden",
  ],
  [/^must be empty where the figure counts over a time$/, "muss leer sein, wo die Zahl einen Zeitraum betrifft"],
  [/^must be empty for this aspect$/, "muss bei diesem Aspekt leer sein"],
  [/^must be empty where in_place_of is$/, "muss leer sein, wo in_place_of es ist"],
  [/^must be empty where the body does not decide$/, "muss leer sein, wo das Gremium nicht beschließt"],
  [
    /^must be empty for a welfare body, which is no authority$/,
    "muss bei einem freien Träger leer sein: er ist keine Behörde",
  ],
  [/^must stand where there is a value, and only there$/, "muss dort stehen, wo ein Wert steht, und nur dort"],
  [/^must not be before (\w+)$/, "darf nicht vor $1 liegen"],
  [/^must not be above (\w+)$/, "darf nicht über $1 liegen"],
  [/^must be a town in the Kreis that passes on$/, "muss eine Stadt in dem Kreis sein, der weiterleitet"],
  [
    /^must name a town or an organisation, and not both$/,
    "muss eine Stadt oder eine Organisation nennen, nicht beides",
  ],
  [
    /^must name an authority or an organisation, and not both$/,
    "muss eine Behörde oder eine Organisation nennen, nicht beides",
  ],
  [
    /^must name a recorded paper or one by its number, and not both$/,
    "muss eine erfasste Vorlage oder eine durch ihre Nummer nennen, nicht beides",
  ],
  [/^must be another paper$/, "muss eine andere Vorlage sein"],
  [/^must not be ACCEPTED without a majority of votes$/, "darf ohne Mehrheit der Stimmen nicht ACCEPTED sein"],
  [/^must not be yes where somebody voted against$/, "darf nicht yes sein, wo jemand dagegen gestimmt hat"],
  [
    /^must not be a church's law where the provider is an authority$/,
    "darf kein kirchliches Recht sein, wo eine Behörde Träger ist",
  ],
  [
    /^must be ABH, EBH, KI or CM, a hyphen and an AGS$/,
    "muss aus ABH, EBH, KI oder CM, einem Bindestrich und einem AGS bestehen",
  ],
  [
    /^must be an own contribution of the same territory, year and pillar that its top-ups do not exceed$/,
    "muss ein Eigenanteil derselben Gebietskörperschaft, desselben Jahres und Bausteins sein, den seine Aufstockungen nicht übersteigen",
  ],
  [/^must not stand beside the whole amount$/, "darf nicht neben dem ganzen Betrag stehen"],
  [
    /^must be the sum of the year's grants and material costs$/,
    "muss die Summe der Förderungen und Sachkosten des Jahres sein",
  ],
  [
    /^must add up with the year's other grants and material costs to its total$/,
    "muss mit den übrigen Förderungen und Sachkosten des Jahres dessen Summe ergeben",
  ],
  [
    /^must be a name of at most 100 characters without blanks, such as (.+)$/,
    "muss ein Name mit höchstens 100 Zeichen ohne Leerzeichen wie $1 sein",
  ],
  [/^must be the AGS that the id begins with$/, "muss der AGS sein, mit dem die id beginnt"],
  [
    /^must begin with the AGS of its territory and a hyphen$/,
    "muss mit dem AGS der Gebietskörperschaft und einem Bindestrich beginnen",
  ],
  [
    /^must be a web address that begins with https:\/\/ or http:\/\/ and holds no password$/,
    "muss eine Webadresse sein, die mit https:// oder http:// beginnt und kein Passwort enthält",
  ],
  [
    /^must be a SHA-256 of 64 hexadecimal digits in lower case$/,
    "muss ein SHA-256 aus 64 hexadezimalen Ziffern in Kleinschreibung sein",
  ],
  [/^(\S+) has faults$/, "$1 hat Fehler"],
  [/^(\S+) is not written$/, "$1 wird nicht geschrieben"],
  [/^it has a blank at its beginning or end$/, "am Anfang oder Ende steht ein Leerzeichen"],
  [/^it has a blank inside$/, "mitten darin steht ein Leerzeichen"],
  [/^(\d+) looks like (\d+): the leading zero is missing$/, "$1 sieht aus wie $2: die führende Null fehlt"],
  [
    /^it looks like a number that a spreadsheet shortened: digits are missing$/,
    "es sieht aus wie eine Zahl, die eine Tabellenkalkulation gekürzt hat: Ziffern fehlen",
  ],
];

/** A rule in German, with what was said of the text after it; what has no German words here stays as it is. */
export function inGerman(rule: string): string {
  return rule
    .split("; ")
    .map((part) => {
      const [pattern, german] = RULES.find(([candidate]) => candidate.test(part)) ?? [];

      return pattern && german !== undefined ? part.replace(pattern, german).replaceAll(" or ", " oder ") : part;
    })
    .join("; ");
}
