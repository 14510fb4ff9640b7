/** Who writes in case management, and to which rows, as every mutation says it. */
export const WRITERS = "Case managers, own cases.";

/** Who answers an offer of another provider. */
export const RECEIVERS = "Case managers, offers to the own provider.";

/** Who writes what the provider says of itself. */
export const OF_OWN_PROVIDER = "Case managers, own provider.";
