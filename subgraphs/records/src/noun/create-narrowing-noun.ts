import { createNarrowing } from "@kim-hub/kit/create-narrowing";
import { Narrowing } from "@kim-hub/kit/narrowing";
import type { Office } from "@kim-hub/kit/office";
import type { Noun } from "./noun.js";

/** How an office's data stewards narrow the access matrix for their own authority. */
export function createNarrowingNoun(office: Office): Noun {
  return { resolvers: [createNarrowing(office)], entities: [Narrowing] };
}
