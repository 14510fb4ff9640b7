import type { Context } from "@kim-hub/kit/context";
import { Office } from "@kim-hub/kit/office";
import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { Case } from "../data-classes.js";
import { getClient } from "../person/get-client.js";
import { ownTerritory } from "../steering-group.js";
import { ConfidentialityRelease } from "./confidentiality-release.js";
import { Consent } from "./consent.js";
import { PermissionInput } from "./permission.inputs.js";
import type { PermissionValues } from "./permission.js";

@Resolver()
export class PermissionResolver {
  @Mutation(() => Consent, {
    description: "Records a client's signed consent (Einwilligung). Case managers, own clients.",
  })
  @Case
  async recordConsent(
    @Arg("input", () => PermissionInput) input: PermissionInput,
    @Ctx() context: Context,
  ): Promise<Consent> {
    const consent = new Consent(await toValues(input, context));
    await context.em.persist(consent).flush();

    return consent;
  }

  @Mutation(() => ConfidentialityRelease, {
    description:
      "Records a client's signed release from confidentiality (Schweigepflichtentbindung). Case managers, own clients.",
  })
  @Case
  async recordConfidentialityRelease(
    @Arg("input", () => PermissionInput) input: PermissionInput,
    @Ctx() context: Context,
  ): Promise<ConfidentialityRelease> {
    const release = new ConfidentialityRelease(await toValues(input, context));
    await context.em.persist(release).flush();

    return release;
  }

  @Mutation(() => [Consent], {
    description:
      "Withdraws a client's consents to one steering group (Widerruf, Art. 7 Abs. 3 DSGVO), of one office or, without `sender`, of all. Holds from the next query on. Returns the consents withdrawn now.",
  })
  @Case
  async withdrawConsent(
    @Arg("clientPseudonym", () => ID) clientPseudonym: string,
    @Arg("steeringGroup", () => ID) steeringGroup: string,
    @Arg("sender", () => Office, { nullable: true }) sender: Office | null,
    @Ctx() context: Context,
  ): Promise<readonly Consent[]> {
    const { personId } = await getClient(clientPseudonym, context);
    const consents = await context.em.find(Consent, {
      personId,
      recipient: steeringGroup,
      withdrawnAt: null,
      ...(sender && { sender }),
    });
    for (const consent of consents) consent.withdraw();
    await context.em.flush();

    return consents;
  }
}

async function toValues(
  { clientPseudonym, steeringGroup, ...input }: PermissionInput,
  context: Context,
): Promise<PermissionValues> {
  ownTerritory(steeringGroup, context.viewer);
  const { personId, authorityId } = await getClient(clientPseudonym, context);

  return { ...input, personId, authorityId, recipient: steeringGroup, recordedBy: context.viewer.actor };
}
