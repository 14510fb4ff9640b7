import { localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { TrustCentreContext } from "../context.js";
import { Receipt } from "../data-classes.js";
import { Permission } from "../permission/permission.js";
import { PermissionEvent } from "../permission/permission-event.js";
import { permissionState } from "../permission/permission-state.js";
import { PersonLink } from "../person/person-link.js";
import { createReceipt } from "./create-receipt.js";
import { PermissionReceipt } from "./permission-receipt.js";

@Resolver(() => Permission)
export class PermissionReceiptResolver {
  @FieldResolver(() => PermissionReceipt, {
    description: "The person's own copy (Bestätigung), to hand over when they sign, and for them to read at any time.",
  })
  @Receipt
  async receipt(
    @Root() permission: Permission,
    @Ctx() { loaders, permissionTexts }: TrustCentreContext,
  ): Promise<PermissionReceipt> {
    const events = await loaders.list(PermissionEvent, "permissionId", permission.id);
    const link = await loaders.find(PersonLink, permission.clientId);

    return createReceipt({
      permission,
      events,
      state: permissionState(permission, events, localDate()),
      clientPseudonym: link?.office === Office.CASE_MANAGEMENT ? link.pseudonym : null,
      textSha256: permissionTexts.find(permission.textVersion, permission.language)?.sha256 ?? null,
    });
  }
}
