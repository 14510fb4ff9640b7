import { addDays, quarterOf } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { firstDayOf, nextQuarter } from "@kim-hub/kit/quarter-days";
import { earlier } from "../days.js";
import type { Inventing } from "../drawing/inventing.js";
import { dayIn } from "../story/case-story.js";
import type { InventedCase, InventedFile, InventedProcedure } from "./invented-files.js";
import type { InventedHandover, SentReferral } from "./invented-handover.js";

/** What of a case went to which office: of the file that it reached too. */
interface Sent {
  readonly caseFile: InventedCase;
  readonly referral: SentReferral;
  readonly received: readonly [file: InventedFile | InventedProcedure, handover: InventedHandover] | null;
}

/** Of the clients who are counselled so many are sent with a note, and of these so many come. */
const SENT = 0.6;
const ARRIVE = 0.85;
/** After how many quarters. */
const QUARTERS = [
  [0, 4],
  [1, 5],
  [2, 2],
  [3, 1],
] as const;
const ANSWER_DAYS = 45;
const RECIPIENTS = {
  [Office.IMMIGRATION]: "Ausländerbehörde (erfunden)",
  [Office.NATURALISATION]: "Einbürgerungsbehörde (erfunden)",
} as const;

/** How a case's client is sent to an office that has a file of theirs; null for most. */
export function inventHandover(
  caseFile: InventedCase,
  files: { readonly immigration?: InventedFile; readonly naturalisation?: InventedProcedure },
  inventing: Inventing,
): Sent | null {
  const { random, today } = inventing;
  const sentOn = dayIn(caseFile.story, "INITIAL_COUNSELLING", inventing);
  if (sentOn === null || !random.chance(SENT)) return null;
  const toOffice = files.naturalisation ? Office.NATURALISATION : Office.IMMIGRATION;
  const file = files.naturalisation ?? files.immigration;
  if (!file) return null;
  const dueOn = addDays(sentOn, ANSWER_DAYS);
  const acceptedQuarter = quartersAfter(quarterOf(sentOn), random.weighted(QUARTERS));
  const arrives = random.chance(ARRIVE) && firstDayOf(acceptedQuarter) <= today;
  const isAnswered = arrives || dueOn <= today;
  const state = arrives ? "ACCEPTED" : isAnswered ? "REVOKED" : "REQUESTED";
  const referral: SentReferral = {
    ...{ recipient: RECIPIENTS[toOffice], toOffice, requestedOn: sentOn, dueOn, handedOverOn: sentOn, state },
    agreedOn: addDays(sentOn, -random.number(0, 10)),
    decidedOn: isAnswered ? earlier(random.day(sentOn, dueOn), today) : null,
  };
  const handover = { fromOffice: Office.CASE_MANAGEMENT, sentQuarter: quarterOf(sentOn), acceptedQuarter };

  return { caseFile, referral, received: arrives ? [file, handover] : null };
}

/** The handover with which a moved person's file came from the office that handed it over on that day. */
export function handoverOfMove(movedOn: string, { random }: Pick<Inventing, "random">): InventedHandover {
  return {
    fromOffice: Office.IMMIGRATION,
    sentQuarter: quarterOf(addDays(movedOn, -random.number(0, 150))),
    acceptedQuarter: quarterOf(movedOn),
  };
}

function quartersAfter(quarter: string, count: number): string {
  return Array.from({ length: count }).reduce<string>(nextQuarter, quarter);
}
