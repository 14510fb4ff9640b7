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

/** The German name of each group. */
export const STATUS_GROUP_LABELS: Readonly<Record<StatusGroup, string>> = {
  ASYL_PROCEDURE: "Asylverfahren",
  TOLERATED: "Duldung",
  INTERIM: "Fiktionsbescheinigung",
  FIXED_TERM: "Befristeter Aufenthaltstitel",
  FIXED_TERM_WORK: "Aufenthaltstitel zur Erwerbstätigkeit",
  RIGHT_TO_REMAIN: "Bleiberecht",
  HUMANITARIAN: "Humanitärer Aufenthaltstitel",
  PROTECTION: "Schutzberechtigung",
  FAMILY: "Familiennachzug",
  PERMANENT: "Unbefristeter Aufenthaltstitel",
  EU: "Freizügigkeit",
  CITIZEN: "Eingebürgert",
};

registerEnumType(StatusGroup, {
  name: "StatusGroup",
  description: "Coarse group of residence statuses (Statusgruppe).",
  valuesConfig: Object.fromEntries(
    Object.entries(STATUS_GROUP_LABELS).map(([group, description]) => [group, { description }]),
  ),
});
