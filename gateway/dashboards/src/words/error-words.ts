import type { Words } from "./language.js";

/** What a page says of a failure, by the hub's closed code or one of the pages' own; one sentence that blames nobody and betrays nothing. */
const SENTENCES: Readonly<Record<string, Words>> = {
  BAD_REQUEST: { de: "Die Anfrage ist unvollständig.", en: "The request is incomplete." },
  BAD_USER_INPUT: { de: "Eine Angabe verletzt eine Regel.", en: "One of the values breaks a rule." },
  CONFLICT: { de: "Der jetzige Stand lässt das nicht zu.", en: "The present state does not allow it." },
  COST_LIMIT_EXCEEDED: {
    de: "Die Abfrage ist zu groß; wählen Sie einen kleineren Ausschnitt.",
    en: "The query is too large; choose a smaller part.",
  },
  FORBIDDEN: {
    de: "Das ist für Ihre Rolle und diesen Zweck nicht vorgesehen.",
    en: "Your role may not do this for this purpose.",
  },
  FORM_TOO_LONG: {
    de: "Im Formular steht zu viel Text; es ist nichts geschehen. Kürzen Sie ihn.",
    en: "The form holds too much text; nothing has happened. Shorten it.",
  },
  NOT_AVAILABLE: {
    de: "Für diesen Code, Ihre Lenkungsgruppe und diesen Zweck liegt kein freigegebener Verlauf vor.",
    en: "No released path is available for this code, your steering group and this purpose.",
  },
  NOT_FOUND: { de: "Das gibt es hier nicht.", en: "There is nothing of that kind here." },
  NO_LONGER_REPRODUCIBLE: {
    de: "Was damals bekannt war, ist inzwischen nach den Löschfristen entfernt.",
    en: "What was known then has been removed since, as the retention periods demand.",
  },
  OTHER_PERSON: {
    de: "Bestätigt hat jemand anderes als die Person, die hier angemeldet ist; es ist nichts geschehen.",
    en: "Somebody else confirmed than the person who is signed in here; nothing has happened.",
  },
  PAYLOAD_TOO_LARGE: {
    de: "Die Sendung ist zu groß. Höchstens 900 KB nimmt der Hub auf einmal an.",
    en: "What was sent is too large. The hub takes at most 900 KB at once.",
  },
  SERVICE_UNAVAILABLE: { de: "Der Hub kann gerade nicht antworten.", en: "The hub cannot answer at present." },
  SOURCE_INVALID: { de: "Eine Stelle hat unbrauchbar geantwortet.", en: "An office's answer could not be used." },
  SOURCE_UNAVAILABLE: { de: "Eine Stelle ist gerade nicht erreichbar.", en: "An office cannot be reached at present." },
  TOO_MANY_REQUESTS: {
    de: "Zu viele Anfragen; versuchen Sie es in einer Minute wieder.",
    en: "Too many requests; try again in a minute.",
  },
  UNAUTHENTICATED: {
    de: "Ihre Anmeldung ist abgelaufen; melden Sie sich neu an.",
    en: "Your sign-in has ended; sign in again.",
  },
};

const OTHERWISE: Words = { de: "Das ist im Hub fehlgeschlagen.", en: "This failed inside the hub." };

export function sentenceOf(code: string): Words {
  return SENTENCES[code] ?? OTHERWISE;
}
