import { createLinksToEnd } from "@kim-hub/kit/links-to-end";
import { createRetentionOverdue } from "@kim-hub/kit/retention-overdue";
import type { Noun } from "@kim-hub/records/noun";

const LinksToEndResolver = createLinksToEnd({
  ...{ name: "ClosedCaseLinks", who: "Clients whose last case ended three months ago (beendete Fälle)" },
});

export const RETENTION_OVERDUE_NOUN: Noun = {
  resolvers: [createRetentionOverdue("CaseManagement", "case-management"), LinksToEndResolver],
  // Whose they are says an assignment, at the root only.
  references: { ClosedCaseLinks: () => null },
};
