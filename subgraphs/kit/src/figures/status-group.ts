import { registerEnumType } from "type-graphql";

/** Coarse groups of residence statuses: all that a steering group may learn of a status. */
export enum StatusGroup {
  ASYL_PROCEDURE = "ASYL_PROCEDURE",
  TOLERATED = "TOLERATED",
  INTERIM = "INTERIM",
  FIXED_TERM = "FIXED_TERM",
  FIXED_TERM_WORK = "FIXED_TERM_WORK",
  RIGHT_TO_REMAIN = "RIGHT_TO_REMAIN",
  HUMANITARIAN = "HUMANITARIAN",
  PROTECTION = "PROTECTION",
  FAMILY = "FAMILY",
  PERMANENT = "PERMANENT",
  EU = "EU",
  CITIZEN = "CITIZEN",
}

registerEnumType(StatusGroup, {
  name: "StatusGroup",
  description: "Coarse group of residence statuses (Gruppe des Aufenthaltsstatus).",
  valuesConfig: {
    ASYL_PROCEDURE: { description: "Im Asylverfahren." },
    TOLERATED: { description: "Geduldet." },
    INTERIM: { description: "Fiktionsbescheinigung." },
    FIXED_TERM: { description: "Befristete Aufenthaltserlaubnis." },
    FIXED_TERM_WORK: { description: "Befristete Aufenthaltserlaubnis zur Arbeit." },
    RIGHT_TO_REMAIN: { description: "Bleiberecht." },
    HUMANITARIAN: { description: "Humanitärer Aufenthalt." },
    PROTECTION: { description: "Schutzberechtigt." },
    FAMILY: { description: "Familiennachzug." },
    PERMANENT: { description: "Unbefristet." },
    EU: { description: "Freizügigkeitsberechtigt." },
    CITIZEN: { description: "Eingebürgert." },
  },
});
