import { addDays, localDate } from "../calendar/calendar.js";
import { BadInputError } from "../errors/errors.js";
import { Office } from "../mandate/office.js";

/** What a run of the consent audit looks at. */
export interface AuditScope {
  readonly from: string;
  /** The last day. */
  readonly to: string;
  /** Every office where it is null. */
  readonly agency: Office | null;
}

/** Of a longer period an audit is asked in parts: what the logs hold of it passes from the offices to the trust centre in one request. */
const MOST_DAYS = 31;

/** The name of a scope, by which the trust centre and the offices speak of one audit: `2026-11-01/2026-11-30/IMMIGRATION`. */
export function nameScope({ from, to, agency }: AuditScope): string {
  return [from, to, agency ?? ""].join("/");
}

/** The scope of this name. */
export function readScope(name: string): AuditScope {
  const [from = "", to = "", agency = ""] = name.split("/");

  return requireScope({ from, to, agency: Object.values(Office).find((office) => office === agency) ?? null });
}

/** The scope, if its days have begun and are no more than may be asked at once. */
export function requireScope(scope: AuditScope): AuditScope {
  const { from, to } = scope;
  if (from > to) throw new BadInputError("from is no later than to.");
  if (to > localDate()) throw new BadInputError("to is no later than today: nothing was logged after it.");
  if (to > addDays(from, MOST_DAYS - 1))
    throw new BadInputError(
      `A period has ${MOST_DAYS} days at most: ask for the first ${MOST_DAYS} days, then for those after them.`,
    );

  return scope;
}

/** Whether the audit looks at what this office's log holds. */
export function isAsked({ agency }: AuditScope, office: Office): boolean {
  return agency === null || agency === office;
}
