import type { Cube } from "@kim-hub/kit/cube";
import type { Office } from "@kim-hub/kit/office";
import { yearUntil } from "@kim-hub/kit/quarter-days";
import { CASE_CUBE, listMarkedCases } from "../figure/case-cube.js";
import { ReferralOffice } from "../referral/referral-office.js";

/** To whichever office. */
const SENT = "sent";

/** The measure of what was sent to offices of this kind, or of what of it they had accepted by the end, or had not. */
export function sentMeasure(to: Office, what: "sent" | "accepted" | "notAccepted"): string {
  return `${to} ${what}`;
}

const OFFICES = Object.values(ReferralOffice);

/** All answers about whom case management sent to other offices in the year so far (S5); a case of which one referral was accepted is accepted. */
export const SENT_CUBE: Cube = {
  ...CASE_CUBE,
  figure: "handoversSent",
  years: 1,
  isByProvider: true,
  base: SENT,
  shown: OFFICES.flatMap((to) => [
    sentMeasure(to, "sent"),
    sentMeasure(to, "accepted"),
    sentMeasure(to, "notAccepted"),
  ]),
  hidden: [SENT],
  linking: [],
  sums: OFFICES.map((to) => ({
    whole: sentMeasure(to, "sent"),
    parts: [sentMeasure(to, "accepted"), sentMeasure(to, "notAccepted")],
  })),

  async listMembers(em, { district, quarter }) {
    const { firstDay, lastDay } = yearUntil(quarter);

    return listMarkedCases(em, {
      district,
      isOfClients: true,
      condition: `exists (select 1 from referral r where r.case_file_id = case_management_case.id
        and r.handed_over_on between ?::date and ?::date)`,
      conditionParameters: [firstDay, lastDay],
      marks: `select case_id, array_agg(to_office || ' ' || what) || '${SENT}'::text as marks
        from (
          select r.case_file_id as case_id, r.to_office,
            coalesce(bool_or(r.recorded_state = 'ACCEPTED' and r.decided_on <= last.day), false) as is_accepted
          from (select ?::date as first, ?::date as day) last
            join referral r on r.handed_over_on between last.first and last.day
          group by r.case_file_id, r.to_office) sent
          cross join lateral unnest(array['sent', case when is_accepted then 'accepted' else 'notAccepted' end]) what
        group by case_id`,
      parameters: [firstDay, lastDay],
    });
  },
};
