/** Who writes in a naturalisation office, and to which rows, as every mutation says it. */
export const WRITERS = "Naturalisation clerks, own authority.";

/** Who answers an offer of another office. */
export const RECEIVERS = "Naturalisation clerks, offers to the own authority.";
