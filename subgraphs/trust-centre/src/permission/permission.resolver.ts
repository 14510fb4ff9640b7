import { assumedSize } from "@kim-hub/kit/list-size";
import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { Case } from "../data-classes.js";
import { getClient } from "../person/get-client.js";
import { answerPermission } from "./answer-permission.js";
import { invalidatePermission } from "./invalidate-permission.js";
import { type InvalidityReason, InvalidityReasons } from "./invalidity-reason.js";
import { PermissionInput } from "./permission.input.js";
import { Permission } from "./permission.js";
import { PermissionAnswerInput } from "./permission-answer.input.js";
import { PermissionEventKinds } from "./permission-codes.js";
import { recordPermission } from "./record-permission.js";
import type { SigningContext } from "./signing-context.js";
import { withdrawPermissions } from "./withdraw-permissions.js";
import { WithdrawalInput } from "./withdrawal.input.js";

/** Both kinds, of three offices. */
const USUALLY_WITHDRAWN = 6;

@Resolver()
export class PermissionResolver {
  @Mutation(() => Permission, {
    description:
      "Records a permission that a client or a guardian signed (Einwilligung, Schweigepflichtentbindung). Where both guardians are needed, the other's `givePermission` completes it. Case managers, own clients.",
  })
  @Case
  recordPermission(
    @Arg("input", () => PermissionInput) input: PermissionInput,
    @Ctx() context: SigningContext,
  ): Promise<Permission> {
    return recordPermission(input, PermissionEventKinds.GIVEN, context);
  }

  @Mutation(() => Permission, {
    description: "Records that a client was asked for a permission (erbetene Erlaubnis). Case managers, own clients.",
  })
  @Case
  requestPermission(
    @Arg("input", () => PermissionInput) input: PermissionInput,
    @Ctx() context: SigningContext,
  ): Promise<Permission> {
    return recordPermission(input, PermissionEventKinds.REQUESTED, context);
  }

  @Mutation(() => Permission, {
    description:
      "Records that a permission that waits for a signature is given (Erteilung). Case managers, own clients.",
  })
  @Case
  givePermission(
    @Arg("input", () => PermissionAnswerInput) input: PermissionAnswerInput,
    @Ctx() context: SigningContext,
  ): Promise<Permission> {
    return answerPermission(input, PermissionEventKinds.GIVEN, context);
  }

  @Mutation(() => Permission, {
    description:
      "Records that a permission that waits for a signature is refused (Verweigerung), for good; either guardian can. Case managers, own clients.",
  })
  @Case
  refusePermission(
    @Arg("input", () => PermissionAnswerInput) input: PermissionAnswerInput,
    @Ctx() context: SigningContext,
  ): Promise<Permission> {
    return answerPermission(input, PermissionEventKinds.REFUSED, context);
  }

  @Mutation(() => Permission, {
    description:
      "Records that a permission that was given never held (Unwirksamkeit): from its first day on, and for good. It ends every path of the person to its recipient as a withdrawal does; what was released on it stays in the offices' logs. Case managers, own clients.",
  })
  @Case
  invalidatePermission(
    @Arg("permissionId", () => ID) permissionId: string,
    @Arg("reason", () => InvalidityReasons) reason: InvalidityReason,
    @Ctx() context: SigningContext,
  ): Promise<Permission> {
    return invalidatePermission(permissionId, reason, context);
  }

  @Mutation(() => [Permission], {
    description:
      "Withdraws a client's permissions of either kind (Widerruf, Art. 7 Abs. 3 DSGVO, § 203 StGB). Holds from the next query on and ends every path of the person to their steering groups for good. Returns those withdrawn now. Case managers, own clients.",
  })
  @assumedSize(USUALLY_WITHDRAWN)
  @Case
  async withdrawPermissions(
    @Arg("clientPseudonym", () => ID) clientPseudonym: string,
    @Arg("input", () => WithdrawalInput) input: WithdrawalInput,
    @Ctx() context: SigningContext,
  ): Promise<readonly Permission[]> {
    const { id } = await getClient(clientPseudonym, context);

    return withdrawPermissions([id], input, context);
  }
}
