import { createLinksToEnd } from "@kim-hub/kit/links-to-end";
import { createRetentionOverdue } from "@kim-hub/kit/retention-overdue";
import type { Noun } from "@kim-hub/records/noun";

const LinksToEndResolver = createLinksToEnd({
  ...{
    name: "NaturalisedLinks",
    who: "The naturalised (Eingebürgerte), whose link with the immigration office ends on that day",
  },
});

export const RETENTION_OVERDUE_NOUN: Noun = {
  resolvers: [createRetentionOverdue("Naturalisation", "naturalisation"), LinksToEndResolver],
  // Whose they are says an assignment, at the root only.
  references: { NaturalisedLinks: () => null },
};
