import { createTranslation } from "@kim-hub/records/create-translation";

/** A rule of the import in German; one without German words stays in English. */
export const inGerman = createTranslation([
  [/^must belong to the own cases$/, "muss zu den eigenen Fällen gehören"],
  [/^must be 1 to 90 days after requested_on$/, "muss 1 bis 90 Tage nach requested_on liegen"],
  [
    /^must be none of (.+), which sensitive-assessments\.csv holds$/,
    "darf keiner der Werte $1 sein: sie stehen in sensitive-assessments.csv",
  ],
  [/^must be given with an answer, and only with it$/, "muss bei einer Antwort stehen, und nur dort"],
  [/^must be given with the result, and only with it$/, "muss beim Ergebnis stehen, und nur dort"],
  [
    /^must be left out where the organisation is no immigration or naturalisation office$/,
    "muss fehlen, wo die Stelle weder Ausländerbehörde noch Einbürgerungsbehörde ist",
  ],
  [
    /^must be left out where the client did not agree$/,
    "muss fehlen, wo die Klientin oder der Klient nicht zugestimmt hat",
  ],
  [/^must be within six months of (\w+)$/, "muss innerhalb von sechs Monaten nach $1 liegen"],
  [/^must not be (.+) before the stage (.+)$/, "darf vor der Phase $2 nicht $1 sein"],
  [
    /^must not be a church's law where the provider is a district or municipality$/,
    "darf kein kirchliches Recht sein, wo ein Kreis oder eine Gemeinde Träger ist",
  ],
  [
    /^must not be while another stage of the case lasts$/,
    "darf nicht liegen, während eine andere Phase des Falls andauert",
  ],
  [
    /^must not be in the time of another row of the same provider$/,
    "darf nicht in der Zeit einer anderen Zeile desselben Trägers liegen",
  ],
  [
    /^must say why the stage is entered out of the binding order$/,
    "muss sagen, warum die Phase außerhalb der verbindlichen Reihenfolge beginnt",
  ],
]);
