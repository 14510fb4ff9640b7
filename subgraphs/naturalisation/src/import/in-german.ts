import { createTranslation } from "@kim-hub/records/create-translation";

/** A rule of the import in German; one without German words stays in English. */
export const inGerman = createTranslation([
  [
    /^must be (.+) or not be recorded: the hub stores no conviction$/,
    "muss $1 sein oder wird nicht erfasst: der Hub speichert keine Verurteilung",
  ],
  [/^must be a number of years from (\d+) to (\d+)$/, "muss eine Zahl von $1 bis $2 Jahren sein"],
  [/^must be another authority$/, "muss eine andere Behörde sein"],
  [/^must be left out unless the decision is (.+)$/, "muss leer sein, außer die Entscheidung ist $1"],
  [/^must be that of another procedure$/, "muss das eines anderen Verfahrens sein"],
  [
    /^must be the file reference of a main procedure of the same office$/,
    "muss das Aktenzeichen eines Hauptverfahrens derselben Behörde sein",
  ],
  [
    /^must be the id of a naturalisation office, such as EBH-05711$/,
    "muss die Kennung einer Einbürgerungsbehörde wie EBH-05711 sein",
  ],
  [
    /^must be there if, and only if, the (basis|decision) is (.+)$/,
    "muss genau dann angegeben sein, wenn $1 den Wert $2 hat",
  ],
  [
    /^must be there if, and only if, there is a decision$/,
    "muss genau dann angegeben sein, wenn eine Entscheidung angegeben ist",
  ],
  [/^must be there if, and only if, there is (\w+)$/, "muss genau dann angegeben sein, wenn $1 angegeben ist"],
  [
    /^must be there where there is a decision other than (.+)$/,
    "muss angegeben sein, wo eine andere Entscheidung als $1 angegeben ist",
  ],
  [/^must be there where there is a decision$/, "muss angegeben sein, wo eine Entscheidung angegeben ist"],
  [
    /^must be the day on which the stage of the decision begins$/,
    "muss der Tag sein, an dem der Verfahrensschritt der Entscheidung beginnt",
  ],
  [
    /^must be the day on which the stage of the handing over begins$/,
    "muss der Tag sein, an dem der Verfahrensschritt der Aushändigung beginnt",
  ],
  [
    /^must wait while criminal proceedings suspend it \(§ 12a Abs\. 3 StAG\)$/,
    "muss warten, solange ein Strafverfahren sie aussetzt (§ 12a Abs. 3 StAG)",
  ],
  [
    /^must not be (.+) on the day of the decision or of the handing over$/,
    "darf am Tag der Entscheidung oder der Aushändigung nicht $1 sein",
  ],
  [
    /^must not lie in the time of another row of the same code and procedure$/,
    "darf nicht in der Zeit einer anderen Zeile mit demselben Code und Verfahren liegen",
  ],
  [/^must not be (.+): the law exempts from (.+) only$/, "darf nicht $1 sein: das Gesetz befreit nur von $2"],
]);
