import { createConsentAudit } from "@kim-hub/kit/create-consent-audit";
import type { Office } from "@kim-hub/kit/office";
import { asKnown } from "@kim-hub/kit/schema";
import type { Noun } from "./noun.js";

/** What an office's log holds of uses of mandates, for the trust centre's audit of permissions. */
export function createConsentAuditNoun(office: Office): Noun {
  const { resolver, type } = createConsentAudit(office);

  return { resolvers: [resolver], orphans: [type], references: { ConsentAudit: asKnown } };
}
