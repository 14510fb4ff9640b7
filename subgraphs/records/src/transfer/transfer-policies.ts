import type { PolicyDef } from "@mikro-orm/core";

/** The authority that a file is offered to learns of the offer, and of nothing in the file. */
export const TO_RECEIVER: PolicyDef = {
  name: "to_receiver",
  command: "select",
  using: "to_authority = current_setting('app.authority', true)",
};

/** In the moment in which an authority takes over a file that was offered to it, it reads the file and its rows. */
export const FOR_TRANSFER: PolicyDef = {
  name: "for_transfer",
  command: "select",
  using: "current_setting('app.task', true) = 'TRANSFER' and is_offered_to_own_authority(id)",
};
