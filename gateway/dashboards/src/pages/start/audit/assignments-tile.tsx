import { localDate } from "@kim-hub/kit/calendar";
import { fieldsOf, SUBGRAPHS } from "@kim-hub/offices/subgraphs";
import type { AuditAssignmentsQuery } from "../../../graphql/graphql.js";
import type { TypedAnswer } from "../../../hub/ask-saved-query.js";
import { formatDay } from "../../../tables/format-day.js";
import type { Language } from "../../../words/language.js";
import { Tile, Unanswered } from "../tile.js";
import { AUDIT_WORDS } from "./audit-words.js";

/** Each office's assignments in an answer, and its subgraph. */
const OFFICES = SUBGRAPHS.map((office) => ({ field: `${fieldsOf(office)}AuditAssignments` as const, office }));

type Field = (typeof OFFICES)[number]["field"];
type Assignment = Pick<
  NonNullable<AuditAssignmentsQuery["trustCentreAuditAssignments"]>[number],
  "authorityId" | "periodFrom" | "periodTo" | "reference" | "validFrom" | "validUntil"
> & { readonly end: object | null };

interface AssignmentsProps {
  readonly answer: TypedAnswer<Readonly<Record<Field, readonly Assignment[] | null>>>;
  readonly title: string;
  /** What is said where none is in force. */
  readonly none: string;
  readonly language: Language;
}

/** The assignments that are in force today, of those that the visitor may know. */
export function AssignmentsTile({ answer, title, none, language }: AssignmentsProps) {
  const words = AUDIT_WORDS[language];
  const today = localDate();
  const day = (date: string) => formatDay(date, language);
  // An office that is new is asked from the saved query's next version on.
  const asked = OFFICES.filter(({ field }) => answer.data === null || field in answer.data);
  const silent = asked.filter(({ field }) => !answer.data?.[field]);
  const current = asked
    .flatMap(({ field }) => answer.data?.[field] ?? [])
    .filter(({ end, validFrom, validUntil }) => end === null && validFrom <= today && today <= validUntil);
  const more = { to: "/queries/audit-assignments?as=page", text: words.more };

  return (
    <Tile id="assignments" {...{ title, language, more, source: words.source }} asOf={day(today)}>
      {current.length === 0 && silent.length === 0 && <p class="kern-body">{none}</p>}
      <ul>
        {current.map(({ reference, authorityId, periodFrom, periodTo, validUntil }) => (
          <li key={`${reference} ${authorityId}`} class="kern-body">
            {reference} ({authorityId}): {words.covers(day(periodFrom), day(periodTo))},{" "}
            {words.validUntil(day(validUntil))}
          </li>
        ))}
      </ul>
      {silent.map((each) => (
        <Unanswered key={each.field} {...each} {...{ answer, language }} />
      ))}
    </Tile>
  );
}
