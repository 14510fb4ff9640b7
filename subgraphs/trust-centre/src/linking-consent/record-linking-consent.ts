import { localDate } from "@kim-hub/kit/calendar";
import type { TrustCentreContext } from "../context.js";
import { takeCodes } from "../matching/take-codes.js";
import { Permission } from "../permission/permission.js";
import {
  PermissionCategories,
  PermissionEventKinds,
  PermissionKinds,
  TRUST_CENTRE_RECIPIENT,
} from "../permission/permission-codes.js";
import { PermissionEvent } from "../permission/permission-event.js";
import { lastDayOf, requirePermissionRules } from "../permission/require-permission-rules.js";
import { signatureOf } from "../permission/signature-of.js";
import { registerPerson } from "../person/register-person.js";
import type { LinkingConsentInput } from "./linking-consent.input.js";

/** So that a new agreement brings nothing back that rested on one that has run out. */
const END_LAPSED = "select end_lapsed_agreements(lock_person_of(?))";

/** Records the consent of the person of the proof and takes their codes; the statements are the same whatever is known of the person. */
export async function recordLinkingConsent(
  sealed: string,
  { sixteenOn, ...input }: LinkingConsentInput,
  context: TrustCentreContext,
): Promise<void> {
  const { em, viewer, permissionTexts, openProof, codeSeal } = context;
  const proof = await openProof(sealed, "LINKING");
  const today = localDate();
  const asked = {
    ...{ kind: PermissionKinds.CONSENT, sender: proof.office, recipient: TRUST_CENTRE_RECIPIENT, validFrom: today },
    ...{ ...input, categories: [PermissionCategories.LINKING] },
  };
  requirePermissionRules(asked);
  const validTo = lastDayOf({ ...asked, sixteenOn });
  permissionTexts.requireInForce(input.textVersion, input.language, today);
  permissionTexts.requireNamed(proof.office, input.textVersion, input.language);

  const linkId = await registerPerson(proof, context);
  await em.execute(END_LAPSED, [linkId], "run", em.getLoggerContext());
  const recordedBy = viewer.actor;
  const permission = new Permission({
    ...asked,
    ...{ validTo, clientId: linkId, authorityId: proof.authority, recordedBy },
  });
  // The events' rights are those of their permission, which has to be there.
  await em.persist(permission).flush();
  await em.persist(signaturesOf(permission)).flush();
  await takeCodes(
    em,
    { linkId, validTo, keyId: proof.keyId, nameRules: proof.nameRules, codes: proof.codes },
    codeSeal,
  );
}

/** Of the person, or of all guardians who are needed: they stand at the counter together. */
function signaturesOf(permission: Permission): PermissionEvent[] {
  const { id, guardiansNeeded, validFrom, channel, recordedBy } = permission;
  const given = { permissionId: id, event: PermissionEventKinds.GIVEN, onDay: validFrom, recordedBy, channel };

  return Array.from(
    { length: guardiansNeeded },
    (_, before) => new PermissionEvent({ ...given, ...signatureOf(permission, before + 1) }),
  );
}
