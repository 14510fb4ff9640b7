import { createSealedMandate } from "@kim-hub/kit/create-sealed-mandate";
import type { Office } from "@kim-hub/kit/office";
import { asKnown } from "@kim-hub/kit/schema";
import type { Noun } from "./noun.js";

/** What an office's log holds under a mandate of the trust centre, for the trust officer. */
export function createSealedMandateNoun(office: Office): Noun {
  const { resolver, type } = createSealedMandate(office);

  return {
    resolvers: [resolver],
    orphans: [type],
    references: { SealedMandate: asKnown },
    readTogether: ["SealedMandate"],
  };
}
