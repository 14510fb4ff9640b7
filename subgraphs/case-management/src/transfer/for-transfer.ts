import type { PolicyDef } from "@mikro-orm/core";

const OFFERED = "current_setting('app.task', true) = 'TRANSFER' and is_offered_to_own_authority(id)";

/** While a provider accepts a transfer, it reads and closes the other provider's case that was offered to it. */
export const FOR_TRANSFER: PolicyDef = { name: "for_transfer", using: OFFERED, check: OFFERED };
