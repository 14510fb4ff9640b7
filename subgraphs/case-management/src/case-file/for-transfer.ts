import type { PolicyDef } from "@mikro-orm/core";

/** In the moment in which a provider takes over a case that was offered to it, it reads the case and its rows. */
export const FOR_TRANSFER: PolicyDef = {
  name: "for_transfer",
  command: "select",
  using: "current_setting('app.task', true) = 'TRANSFER' and is_offered_to_own_authority(id)",
};
