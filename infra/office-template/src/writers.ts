/** Who writes in the office, and to which rows, as every mutation says it. */
export const WRITERS = "Sample office clerks, own authority.";
