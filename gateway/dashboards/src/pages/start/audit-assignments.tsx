import { localDate } from "@kim-hub/kit/calendar";
import type { AuditAssignmentsQuery } from "../../graphql/graphql.js";
import { askSavedQuery } from "../../hub/ask-saved-query.js";
import { formatDay } from "../../tables/format-day.js";
import { NO_PURPOSE } from "../../words/purpose-words.js";
import { AUDIT_WORDS } from "./audit-words.js";
import { Tile, Unanswered } from "./tile.js";
import type { Waiting } from "./waiting.js";

const OFFICES = [
  ...(["caseManagementAuditAssignments", "immigrationAuditAssignments", "naturalisationAuditAssignments"] as const),
  ...(["kiStrategyAuditAssignments", "trustCentreAuditAssignments"] as const),
];

/** Under which assignments the visitor audits today. */
export const auditAssignments: Waiting = async ({ data, visit }) => {
  const { language } = visit;
  const words = AUDIT_WORDS[language];
  const answer = await askSavedQuery<AuditAssignmentsQuery>(data, visit, {
    ...{ id: "audit-assignments", purpose: null, variables: {} },
  });
  const today = localDate();
  const day = (date: string) => formatDay(date, language);
  const silent = OFFICES.filter((office) => !answer.data?.[office]);
  const current = OFFICES.flatMap((office) => answer.data?.[office] ?? []).filter(
    ({ end, validFrom, validUntil }) => end === null && validFrom <= today && today <= validUntil,
  );
  const more = { to: "/queries/audit-assignments?as=page", text: words.more };

  return {
    purpose: NO_PURPOSE[language],
    content: (
      <Tile id="assignments" title={words.assignments} {...{ language, more, source: words.source }} asOf={day(today)}>
        {current.length === 0 && silent.length === 0 && <p class="kern-body">{words.none}</p>}
        <ul>
          {current.map(({ reference, authorityId, periodFrom, periodTo, validUntil }) => (
            <li key={`${reference} ${authorityId}`} class="kern-body">
              {reference} ({authorityId}): {words.covers(day(periodFrom), day(periodTo))},{" "}
              {words.validUntil(day(validUntil))}
            </li>
          ))}
        </ul>
        {silent.map((office) => (
          <Unanswered key={office} answer={answer} field={office} language={language} />
        ))}
      </Tile>
    ),
  };
};
