import { Role } from "@kim-hub/kit/viewer";
import type { PolicyDef } from "@mikro-orm/core";

/** The trust officer reads the rows of all authorities: pseudonyms, and nobody's name. */
export const FOR_TRUST_OFFICER: PolicyDef = {
  name: "for_trust_officer",
  command: "select",
  using: `current_setting('app.role', true) = '${Role.TRUST_OFFICER}'`,
};
