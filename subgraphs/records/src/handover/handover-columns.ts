import { quarterOf } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { QUARTER } from "../rules/text-rules.js";
import { oneOf } from "../rules/value-rules.js";
import { required } from "../table/column.js";

/** The columns of a handover at the office that takes on, beside its file. */
export const HANDOVER_COLUMNS = {
  from_office: required(oneOf(Office)),
  sent_quarter: required(QUARTER, {
    description: "The quarter in which the sender sent the person, as the handover says it.",
  }),
  accepted_quarter: required(QUARTER, { description: "The quarter in which this office took them on." }),
};

/** The quarters of a handover by offer and acceptance, whose offer is of this day and which is accepted today. */
export function quartersOfOffer(requestedOn: string, today: string): { sentQuarter: string; acceptedQuarter: string } {
  return { sentQuarter: quarterOf(requestedOn), acceptedQuarter: quarterOf(today) };
}
