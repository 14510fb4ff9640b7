import type { Context } from "@kim-hub/kit/context";
import { Office } from "@kim-hub/kit/office";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { Case } from "../data-classes.js";
import { getClient } from "../person/get-client.js";
import { requireOwnSteeringGroup } from "../steering-group/require-own-steering-group.js";
import { ConfidentialityRelease } from "./confidentiality-release.js";
import { Consent } from "./consent.js";
import { PermissionInput } from "./permission.input.js";
import type { PermissionValues } from "./permission.js";
import { withdrawPermissions } from "./withdraw-permissions.js";

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
      "Withdraws a client's consents to one steering group (Widerruf, Art. 7 Abs. 3 DSGVO), of one office or, without `sender`, of all. Holds from the next query on and ends every path of the client to that group for good. Returns those withdrawn now.",
  })
  @Case
  withdrawConsent(
    @Arg("clientPseudonym", () => ID) clientPseudonym: string,
    @Arg("steeringGroup", () => ID) steeringGroup: string,
    @Arg("sender", () => Office, { nullable: true }) sender: Office | null,
    @Arg("withdrawnOn", () => LocalDate, { nullable: true, description: "Without it today; never in the future." })
    withdrawnOn: string | null,
    @Ctx() context: Context,
  ): Promise<readonly Consent[]> {
    return withdrawPermissions(Consent, { clientPseudonym, steeringGroup, sender, withdrawnOn }, context);
  }

  @Mutation(() => [ConfidentialityRelease], {
    description:
      "Withdraws a client's releases from confidentiality to one steering group (Widerruf, § 203 StGB), of one office or, without `sender`, of all. Holds from the next query on and ends every path of the client to that group for good. Returns those withdrawn now.",
  })
  @Case
  withdrawConfidentialityRelease(
    @Arg("clientPseudonym", () => ID) clientPseudonym: string,
    @Arg("steeringGroup", () => ID) steeringGroup: string,
    @Arg("sender", () => Office, { nullable: true }) sender: Office | null,
    @Arg("withdrawnOn", () => LocalDate, { nullable: true, description: "Without it today; never in the future." })
    withdrawnOn: string | null,
    @Ctx() context: Context,
  ): Promise<readonly ConfidentialityRelease[]> {
    return withdrawPermissions(
      ConfidentialityRelease,
      { clientPseudonym, steeringGroup, sender, withdrawnOn },
      context,
    );
  }
}

async function toValues(
  { clientPseudonym, steeringGroup, ...input }: PermissionInput,
  context: Context,
): Promise<PermissionValues> {
  requireOwnSteeringGroup(steeringGroup, context.viewer);
  const { personId, authorityId } = await getClient(clientPseudonym, context);

  return { ...input, personId, authorityId, recipient: steeringGroup, recordedBy: context.viewer.actor };
}
