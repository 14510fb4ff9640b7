import type { Language } from "../../words/language.js";

interface SittingWords {
  readonly link: string;
  readonly introduction: (territory: string) => string;
  readonly own: string;
  readonly others: string;
  readonly noneOwn: string;
  readonly noneOthers: string;
  readonly noTerritory: string;
  readonly next: string;
  readonly held: string;
  readonly notHeld: string;
  readonly unknown: string;
  readonly title: (body: string, day: string) => string;
  readonly agenda: string;
  readonly agendaNote: string;
  readonly papers: string;
  readonly paths: string;
  readonly pathsText: string;
  readonly open: string;
  readonly openNote: string;
  readonly openNone: string;
  readonly attendance: string;
  readonly attendanceNone: string;
  readonly about: string;
}

export const SITTING_WORDS: Readonly<Record<Language, SittingWords>> = {
  de: {
    link: "Sitzungen",
    introduction: (territory) => `Erfasste Sitzungen der Gremien: ${territory}. Die nächste Sitzung steht zuerst.`,
    own: "Ihr Gremium",
    others: "Andere Gremien des Gebiets",
    noneOwn: "Für Ihr Gremium ist keine Sitzung erfasst.",
    noneOthers: "Für andere Gremien ist keine Sitzung erfasst.",
    noTerritory: "Ihre Anmeldung nennt kein Gremium eines Gebiets.",
    next: "steht bevor",
    held: "hat stattgefunden",
    notHeld: "hat nicht stattgefunden",
    unknown: "ohne Angabe, ob sie stattgefunden hat",
    title: (body, day) => `Sitzungsmappe: ${body}, ${day}`,
    agenda: "Tagesordnung",
    agendaNote: "Die Tagesordnung folgt aus den Vorlagen, die diese Sitzung nennen.",
    papers: "Beratungsfolge der Vorlagen",
    paths: "Verläufe dieser Sitzung",
    pathsText:
      "Das Case Management gibt Verläufe für den Tag einer Sitzung frei und bringt ihre Codes mit. Der Hub listet weder Codes noch ihre Zahl. Ein Code gilt nur für diese Lenkungsgruppe und nur bis zum Ende des Sitzungstags.",
    open: "Offene Beschlüsse",
    openNote:
      "Offen ist, was das Gremium schon beraten sollte und wozu kein Ergebnis erfasst ist, oder was vertagt oder verwiesen wurde. Es antwortet die federführende Dienststelle. Ob ein gefasster Beschluss ausgeführt ist, erfasst der Hub nicht.",
    openNone: "Für dieses Gremium ist nichts Offenes erfasst.",
    attendance: "Anwesenheit",
    attendanceNone: "Für diese Sitzung ist keine Anwesenheit erfasst.",
    about: "Angaben zur Sitzung",
  },
  en: {
    link: "Sittings",
    introduction: (territory) => `Recorded sittings of the bodies: ${territory}. The next sitting comes first.`,
    own: "Your body",
    others: "Other bodies of the territory",
    noneOwn: "No sitting of your body is recorded.",
    noneOthers: "No sitting of another body is recorded.",
    noTerritory: "Your sign-in names no body of a territory.",
    next: "is to come",
    held: "took place",
    notHeld: "did not take place",
    unknown: "nobody says whether it took place",
    title: (body, day) => `Sitting pack: ${body}, ${day}`,
    agenda: "Agenda",
    agendaNote: "The agenda follows from the papers that name this sitting.",
    papers: "Deliberation of the papers",
    paths: "Paths of this sitting",
    pathsText:
      "Case management releases paths for the day of a sitting and brings their codes along. The hub lists neither codes nor how many there are. A code is good for this steering group only, and only until the end of the sitting's day.",
    open: "Open resolutions",
    openNote:
      "Open is what the body was to deliberate before and of which no outcome is recorded, or what was postponed or referred. The leading unit answers for it. Whether a resolution has been carried out the hub does not record.",
    openNone: "Nothing open is recorded for this body.",
    attendance: "Attendance",
    attendanceNone: "No attendance of this sitting is recorded.",
    about: "About the sitting",
  },
};
