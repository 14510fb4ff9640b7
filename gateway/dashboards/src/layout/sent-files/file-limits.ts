/** The largest file, and all files of a form together: an import of more would not fit into one request to the hub. */
export const MOST_BYTES = 900_000;

/** The largest form with files: beside the files it may bring along the texts that they are to replace. */
export const FORM_BYTES = 2 * MOST_BYTES + 200_000;

/** Far more than any form of the pages has. */
export const PART_LIMITS = { files: 10, fields: 50, parts: 60, headerPairs: 20, headerSize: 8192 };
