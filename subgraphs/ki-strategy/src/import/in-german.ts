import { createTranslation, type GermanRule } from "@kim-hub/records/create-translation";

/** The rules of the nouns' tables. */
const RULES: readonly GermanRule[] = [
  [
    /^must be one of the months for which the post is funded$/,
    "muss ein Monat sein, für den die Stelle gefördert wird",
  ],
  [
    /^must name a row of the territory that imports, not the state's$/,
    "muss eine Zeile der importierenden Gebietskörperschaft nennen, keine des Landes",
  ],
  [
    /^must name a row of the territory that imports, not another's$/,
    "muss eine Zeile der importierenden Gebietskörperschaft nennen, nicht die einer anderen",
  ],
  [
    /^must not overlap (\S+) for (.+) in (\d+) from the beginning until further notice$/,
    "darf sich nicht überschneiden mit $1 für $2 in $3, von Anfang an und bis auf Weiteres",
  ],
  [
    /^must not overlap (\S+) for (.+) in (\d+) from the beginning to (\S+)$/,
    "darf sich nicht überschneiden mit $1 für $2 in $3, von Anfang an bis $4",
  ],
  [
    /^must not overlap (\S+) for (.+) in (\d+) from (\S+) until further notice$/,
    "darf sich nicht überschneiden mit $1 für $2 in $3 ab $4",
  ],
  [
    /^must not overlap (\S+) for (.+) in (\d+) from (\S+) to (\S+)$/,
    "darf sich nicht überschneiden mit $1 für $2 in $3 von $4 bis $5",
  ],
  [/^must not overlap (.+)$/, "darf sich nicht überschneiden mit $1"],
  [/^must be no: an earlier row leads(.*)$/, "muss no sein: eine frühere Zeile führt$1"],
  [/^must be no: (\S+) leads this kind and instrument$/, "muss no sein: $1 führt für diese Art und dieses Instrument"],
  [/^must hold a file$/, "muss eine Datei enthalten"],
  [
    /^must hold files that are named as the import knows them, such as milestones\.csv$/,
    "muss Dateien enthalten, die so heißen, wie der Import sie kennt, z. B. milestones.csv",
  ],
  [/^must hold files of different names$/, "muss Dateien mit verschiedenen Namen enthalten"],
  [/^must hold at most (\S+) bytes$/, "darf höchstens $1 Bytes enthalten"],
  [/^must be a month of the year$/, "muss ein Monat des Jahres sein"],
  [/^must be a whole number$/, "muss eine ganze Zahl sein"],
  [
    /^must be a number from 1 to 999, or empty for the only post of its kind$/,
    "muss eine Zahl von 1 bis 999 sein, oder leer bei der einzigen Stelle ihrer Art",
  ],
  [/^must be a number from (\d+) to (\d+)$/, "muss eine Zahl von $1 bis $2 sein"],
  [
    /^must be a column of that row, as its history names it$/,
    "muss eine Spalte dieser Zeile sein, wie ihr Verlauf sie nennt",
  ],
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
  [/^must not be (.+) without a majority of votes$/, "darf ohne Mehrheit der Stimmen nicht $1 sein"],
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
  [
    /^must be an expenditure on personnel of the post's territory, year and pillar$/,
    "muss eine Personalausgabe der Gebietskörperschaft, des Jahres und des Bausteins der Stelle sein",
  ],
  [
    /^must be an authority of the territory or of one of its municipalities$/,
    "muss eine Behörde der Gebietskörperschaft oder einer ihrer Gemeinden sein",
  ],
  [/^must be the territory of the post or measure$/, "muss die Gebietskörperschaft der Stelle oder Maßnahme sein"],
  [/^must be a day of the post's year, as valid_to must$/, "muss ein Tag im Jahr der Stelle sein, ebenso wie valid_to"],
  [/^must name a post or a measure, and not both$/, "muss eine Stelle oder eine Maßnahme nennen, nicht beides"],
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
];

/** A rule of the import in German; one without German words stays in English. */
export const inGerman = createTranslation(RULES);
