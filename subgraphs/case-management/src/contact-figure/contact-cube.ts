import type { Cube } from "@kim-hub/kit/cube";
import { yearUntil } from "@kim-hub/kit/quarter-days";
import { ContactKind } from "../contact/contact-kind.js";
import { CASE_CUBE, listMarkedCases } from "../figure/case-cube.js";

/** With contact of any kind. */
const REACHED = "reached";

/** All answers about contacts: who was addressed, had contact, was counselled and was accompanied in the year so far. */
export const CONTACT_CUBE: Cube = {
  ...CASE_CUBE,
  figure: "contactCounts",
  years: 1,
  isByProvider: true,
  base: REACHED,
  shown: Object.values(ContactKind),
  hidden: [REACHED],
  linking: [],
  sums: [],

  async listMembers(em, { district, quarter }) {
    const { firstDay, lastDay } = yearUntil(quarter);

    return listMarkedCases(em, {
      district,
      condition: `exists (select 1 from case_contact where case_contact.case_file_id = case_management_case.id
        and contact_on between ?::date and ?::date)`,
      conditionParameters: [firstDay, lastDay],
      marks: `select case_file_id as case_id, array_agg(distinct kind) || '${REACHED}'::text as marks from case_contact
        where contact_on between ?::date and ?::date group by case_file_id`,
      parameters: [firstDay, lastDay],
    });
  },
};
