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
