import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { getOwnHandles, lockOwnHandles } from "../account/own-handles.js";
import { Case } from "../data-classes.js";
import { Permission } from "../permission/permission.js";
import { Declarants, PermissionChannels } from "../permission/permission-codes.js";
import { withdrawPermissions } from "../permission/withdraw-permissions.js";
import { listOwnPermissions } from "./list-own-permissions.js";
import { OwnWithdrawalInput } from "./own-withdrawal.input.js";

/** Both kinds, of three offices, and for being linked. */
const USUALLY_OWN = 8;

@Resolver()
export class OwnPermissionResolver {
  @Query(() => [Permission], {
    nullable: true,
    description:
      "Every permission of the person (eigene Einwilligungen und Schweigepflichtentbindungen, Art. 15 DSGVO), whichever office recorded it and whatever became of it, the newest first. NOT_FOUND while the sign-in is nobody's account, never or no longer. The person.",
  })
  @assumedSize(USUALLY_OWN)
  @Case
  async myPermissions(@Ctx() context: Context): Promise<readonly Permission[]> {
    return listOwnPermissions(await getOwnHandles(context), context);
  }

  @Mutation(() => [Permission], {
    description:
      "Withdraws the person's own permissions of either kind (Widerruf, Art. 7 Abs. 3 DSGVO, § 203 StGB), whichever office recorded them. Holds from the next query on and ends every path of theirs to these steering groups for good. Returns those withdrawn now. The person.",
  })
  @assumedSize(USUALLY_OWN)
  @Case
  async withdrawMyPermissions(
    @Arg("input", () => OwnWithdrawalInput) input: OwnWithdrawalInput,
    @Ctx() context: Context,
  ): Promise<readonly Permission[]> {
    const declared = { ...input, by: Declarants.PERSON, channel: PermissionChannels.ELECTRONIC };
    const withdrawn = await withdrawPermissions(await lockOwnHandles(context), declared, context);
    for (const { clientId } of withdrawn) context.disclose(clientId);

    return withdrawn;
  }
}
