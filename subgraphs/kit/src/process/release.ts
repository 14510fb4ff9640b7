/** The release that this program is of, as its package says; services tell it each other, and nobody else. */
export const RELEASE = "0.1.0";

/** The header of an answer that tells it. */
export const RELEASE_HEADER = "kim-hub-release";
