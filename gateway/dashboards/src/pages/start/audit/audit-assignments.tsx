import type { AuditAssignmentsQuery } from "../../../graphql/graphql.js";
import { askSavedQuery } from "../../../hub/ask-saved-query.js";
import { NO_PURPOSE } from "../../../words/purpose-words.js";
import type { Waiting } from "../waiting.js";
import { AssignmentsTile } from "./assignments-tile.js";
import { AUDIT_WORDS } from "./audit-words.js";

/** Under which assignments the visitor audits today. */
export const auditAssignments: Waiting = async ({ data, visit }) => {
  const { language } = visit;
  const { assignments, none } = AUDIT_WORDS[language];
  const answer = await askSavedQuery<AuditAssignmentsQuery>(data, visit, {
    ...{ id: "audit-assignments", purpose: null, variables: {} },
  });

  return {
    purpose: NO_PURPOSE[language],
    content: <AssignmentsTile {...{ answer, title: assignments, none, language }} />,
  };
};
