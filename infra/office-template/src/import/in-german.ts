import { createTranslation } from "@kim-hub/records/create-translation";

/** A rule of the import in German; one without German words stays in English. */
export const inGerman = createTranslation([]);
