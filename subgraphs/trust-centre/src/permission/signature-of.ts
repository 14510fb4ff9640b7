import type { Permission } from "./permission.js";
import { Declarants, PermissionGivers } from "./permission-codes.js";

/** Who signs a permission: the person, who is not numbered, or this of the guardians, 1 or 2. */
export function signatureOf({ giver }: Pick<Permission, "giver">, guardian = 1) {
  return giver === PermissionGivers.SELF
    ? { by: Declarants.PERSON, signer: null }
    : { by: Declarants.GUARDIAN, signer: guardian };
}
