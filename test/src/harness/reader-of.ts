import { DATA_PROTECTION_AUDIT, FUNDING_AUDIT } from "@kim-hub/infra/assignments";
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import { CLERKS, TRUST_OFFICER } from "./offices-of-bielefeld.js";

/** Who may run a saved query, and what they say of the run. */
interface Reader {
  /** Undefined where nobody needs to sign in. */
  readonly as: string | undefined;
  readonly purpose: string | undefined;
  readonly assignment: string | undefined;
}

const SIGNED_IN: Readonly<Record<string, string>> = {
  ...{ STEERING_GROUP_MEMBER: "steering.bielefeld", FUNDING_AUDITOR: "auditor.funding" },
  ...{ CASE_MANAGER: "casemanager.bielefeld", DATA_SUBJECT: "subject.bielefeld" },
  ...{ DATA_PROTECTION_AUDITOR: "auditor.data-protection", KIM_COORDINATOR: "coordinator.bielefeld" },
  ...{ IMMIGRATION_CLERK: CLERKS.IMMIGRATION.as, NATURALISATION_CLERK: CLERKS.NATURALISATION.as },
  TRUST_OFFICER: TRUST_OFFICER.as,
};
/** Under which they audit in the demonstration. */
const ASSIGNMENTS: Readonly<Record<string, string>> = {
  ...{ FUNDING_AUDITOR: FUNDING_AUDIT, DATA_PROTECTION_AUDITOR: DATA_PROTECTION_AUDIT },
};

/** One of the invented people for whom its sheet is. */
export function readerOf({ sheet: { roles, purposes } }: SavedQuery): Reader {
  return {
    as: roles.flatMap((role) => SIGNED_IN[role] ?? [])[0],
    purpose: purposes[0],
    assignment: roles.flatMap((role) => ASSIGNMENTS[role] ?? [])[0],
  };
}
