// Written from schema/offices by `npm run -s offices`; it is not edited by hand.
import type { OfficeSubgraph } from "@kim-hub/offices/office-names";
import type { OfficeContribution } from "@kim-hub/records/office-contribution";

/** What each office contributes, loaded when it is asked for. */
export const OFFICE_CONTRIBUTIONS: Readonly<Record<OfficeSubgraph, () => Promise<OfficeContribution>>> = {
  "case-management": async () => (await import("@kim-hub/case-management/office")).office,
  immigration: async () => (await import("@kim-hub/immigration/office")).office,
  naturalisation: async () => (await import("@kim-hub/naturalisation/office")).office,
};
