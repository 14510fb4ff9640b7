/** Who writes in an immigration office, and to which rows, as every mutation says it. */
export const WRITERS = "Immigration clerks, own authority.";

/** Who answers an offer of another office. */
export const RECEIVERS = "Immigration clerks, offers to the own authority.";
