import type { CasesAndPersons } from "@kim-hub/kit/cases-and-persons";
import { Count } from "@kim-hub/kit/count";
import { Suppression } from "@kim-hub/kit/suppression";

/** A count that there cannot be. */
export const NOT_APPLICABLE = new Count({ value: null, suppression: Suppression.NOT_APPLICABLE });

/** The same in both units. */
export const NO_COUNT: CasesAndPersons = { cases: NOT_APPLICABLE, persons: NOT_APPLICABLE };
