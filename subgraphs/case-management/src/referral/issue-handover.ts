import { localDate, quarterOf } from "@kim-hub/kit/calendar";
import type { SendingContext } from "@kim-hub/kit/handover-context";
import { changeRow } from "@kim-hub/records/change-row";
import { OWN_AUTHORITY_ONLY } from "@kim-hub/records/ownership";
import type { SeenRow } from "@kim-hub/records/seen-row";
import type { IssuedHandover } from "./issued-handover.js";
import { REFERRALS } from "./referral.table.js";

/** Notes on the referral that its client has a note, and signs one of the quarter of the first. */
export async function issueHandover(context: SendingContext, seen: SeenRow): Promise<IssuedHandover> {
  const today = localDate();
  const recording = { table: REFERRALS, ownership: OWN_AUTHORITY_ONLY, context };
  const referral = await changeRow(recording, { ...seen, change: (row) => row.handedOver(today) });
  const { toOffice, handedOverOn } = referral;
  if (toOffice === null || handedOverOn === null) throw new Error("A referral was handed over without office or day.");

  return { referral, note: await context.issueHandover(quarterOf(handedOverOn), toOffice) };
}
