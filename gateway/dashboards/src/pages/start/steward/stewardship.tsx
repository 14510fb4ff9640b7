import type { AuditAssignmentsQuery } from "../../../graphql/graphql.js";
import { askSavedQuery } from "../../../hub/ask-saved-query.js";
import { NO_PURPOSE } from "../../../words/purpose-words.js";
import { AssignmentsTile } from "../audit/assignments-tile.js";
import type { Waiting } from "../waiting.js";
import { WayTile } from "../way-tile.js";
import { STEWARD_WORDS } from "./steward-words.js";

/** Who audits the own office, and where rejected rows are found. */
export const stewardship: Waiting = async ({ data, visit }) => {
  const { language } = visit;
  const { assignments, none, imports, importsText } = STEWARD_WORDS[language];
  const answer = await askSavedQuery<AuditAssignmentsQuery>(data, visit, {
    ...{ id: "audit-assignments", purpose: null, variables: {} },
  });

  return {
    purpose: NO_PURPOSE[language],
    content: (
      <div class="hub-tiles">
        <AssignmentsTile {...{ answer, title: assignments, none, language }} />
        <WayTile id="imports" title={imports} text={importsText} />
      </div>
    ),
  };
};
