import { createTranslation } from "@kim-hub/records/create-translation";

/** A rule of the import in German; one without German words stays in English. */
export const inGerman = createTranslation([
  [/^must be a key of three digits$/, "muss ein Schlüssel mit drei Ziffern sein"],
  [/^must be a number of months from (\d+) to (\d+)$/, "muss eine Zahl von $1 bis $2 Monaten sein"],
  [/^must be an age from (\d+) to (\d+)$/, "muss ein Alter von $1 bis $2 Jahren sein"],
  [/^must be another authority$/, "muss eine andere Behörde sein"],
  [
    /^must be the id of an immigration office, such as ABH-05711$/,
    "muss die Kennung einer Ausländerbehörde wie ABH-05711 sein",
  ],
  [/^must be there if, and only if, there is (\w+)$/, "muss genau dann angegeben sein, wenn $1 angegeben ist"],
  [/^must be empty but for (.+)$/, "muss außer bei $1 leer sein"],
  [/^must not be empty for (.+)$/, "darf bei $1 nicht leer sein"],
  [
    /^must be said together with answered_by and outcome$/,
    "muss zusammen mit answered_by und outcome angegeben werden",
  ],
  [
    /^must be said together with the other of decision and decided_on$/,
    "muss zusammen mit dem anderen von decision und decided_on angegeben werden",
  ],
  [/^must lie in an accompaniment of the person$/, "muss in einer Begleitung der Person liegen"],
  [
    /^must not be empty: another application for this status is pending$/,
    "darf nicht leer sein: ein anderer Antrag auf diesen Status ist noch nicht entschieden",
  ],
  [
    /^must not lie in another accompaniment of the person, nor begin before it ends$/,
    "darf nicht in einer anderen Begleitung der Person liegen und nicht vor deren Ende beginnen",
  ],
  [/^must be at most (\S+) names$/, "darf höchstens $1 Namen enthalten"],
  [
    /^must not hold (\S+): a German has no immigration file, and this one is to be ended$/,
    "darf $1 nicht enthalten: Deutsche haben keine Ausländerakte; diese ist zu beenden",
  ],
]);
