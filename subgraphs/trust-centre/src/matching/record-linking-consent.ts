import { localDate } from "@kim-hub/kit/calendar";
import type { LinkingConsentInput } from "../permission/linking-consent.input.js";
import { Permission } from "../permission/permission.js";
import {
  Declarants,
  PermissionCategories,
  PermissionEventKinds,
  PermissionGivers,
  PermissionKinds,
  TRUST_CENTRE_RECIPIENT,
} from "../permission/permission-codes.js";
import { PermissionEvent } from "../permission/permission-event.js";
import { lastDayOf, requirePermissionRules } from "../permission/require-permission-rules.js";
import { registerPerson } from "../person/register-person.js";
import type { MatchingContext } from "./matching-context.js";
import { takeCodes } from "./take-codes.js";

/** Records the consent of the person of the proof and takes their codes; the statements are the same whatever is known of the person. */
export async function recordLinkingConsent(
  sealed: string,
  { sixteenOn, ...input }: LinkingConsentInput,
  context: MatchingContext,
): Promise<void> {
  const { em, viewer, permissionTexts, openProof, codeSeal } = context;
  const proof = await openProof(sealed, "LINKING");
  const { nameRules, keyId, codes } = proof;
  const today = localDate();
  const asked = {
    ...{ kind: PermissionKinds.CONSENT, sender: proof.office, recipient: TRUST_CENTRE_RECIPIENT, validFrom: today },
    ...{ ...input, categories: [PermissionCategories.LINKING] },
  };
  requirePermissionRules(asked);
  const validTo = lastDayOf({ ...asked, sixteenOn });
  permissionTexts.requireInForce(input.textVersion, input.language, today);

  const linkId = await registerPerson(proof, context);
  const recordedBy = viewer.actor;
  const permission = new Permission({
    ...asked,
    ...{ validTo, clientId: linkId, authorityId: proof.authority, recordedBy },
  });
  // The events' rights are those of their permission, which has to be there.
  await em.persist(permission).flush();
  await em.persist(signaturesOf(permission)).flush();
  await takeCodes(em, { linkId, validTo, nameRules, keyId, codes }, codeSeal);
}

function signaturesOf({ id, giver, guardiansNeeded, validFrom, channel, recordedBy }: Permission): PermissionEvent[] {
  const given = { permissionId: id, event: PermissionEventKinds.GIVEN, onDay: validFrom, recordedBy, channel };
  if (giver === PermissionGivers.SELF) return [new PermissionEvent({ ...given, by: Declarants.PERSON, signer: null })];

  return Array.from(
    { length: guardiansNeeded },
    (_, before) => new PermissionEvent({ ...given, by: Declarants.GUARDIAN, signer: before + 1 }),
  );
}
