import type { OfficeName } from "@kim-hub/infra/load-office";

const NUMBERED = (files: string) => `(select id, row_number() over (order by file_reference)::int as n from ${files})`;
const RIGHTS_TO_REMAIN = `(array['RP_QUALIFIED_TOLERATED', 'RP_WELL_INTEGRATED_YOUTH', 'RP_SUSTAINABLE_INTEGRATION',
  'TOLERATION_TRAINING', 'TOLERATION_EMPLOYMENT', 'RP_OPPORTUNITY'])`;

/** Rows that invented people lack, and that lists and figures read: each file gets such rows, as SQL of the owner. */
export const FURTHER_ROWS: Readonly<Record<OfficeName, readonly string[]>> = {
  "case-management": [
    `update case_management_case set status_group =
      (array['TOLERATED', 'RIGHT_TO_REMAIN', 'PROTECTION', 'EU', 'FAMILY'])[1 + length(family_name) % 5]`,
    `insert into goal_agreement (id, case_file_id, position, field, goal, agreed_on, due_on, first_review_on)
      select gen_random_uuid(), id, '1', 'WORK', 'Arbeit (erfunden)', current_date - n % 300,
        current_date - n % 300 + 180, current_date - n % 300 + 90
      from ${NUMBERED("case_management_case")} numbered`,
    `insert into case_contact (id, case_file_id, contact_on, kind)
      select gen_random_uuid(), id, date '2024-01-01' + n % 900,
        (array['ADDRESSED', 'CONTACT', 'COUNSELLED', 'ACCOMPANIED'])[1 + n % 4]
      from ${NUMBERED("case_management_case")} numbered`,
    `insert into case_service_gap (id, case_file_id, type, field, noticed_on)
      select gen_random_uuid(), id, 'NO_OFFER', 'LANGUAGE', date '2024-01-01' + n % 900
      from ${NUMBERED("case_management_case")} numbered where n % 10 = 0`,
  ],
  immigration: [
    `insert into residence_application (id, file_id, basis, received_on, decided_on, decision)
      select gen_random_uuid(), id, ${RIGHTS_TO_REMAIN}[1 + n % 6], day, case when n % 3 > 0 then day + n % 200 end,
        case n % 3 when 1 then 'GRANTED' when 2 then 'REFUSED' end
      from (select *, date '2020-07-01' + n % 2200 as day from ${NUMBERED("immigration_file")} numbered) dated`,
    `insert into residence_status (id, file_id, code, valid_from, valid_to)
      select gen_random_uuid(), id, 'FICTION_CERTIFICATE', current_date - 60, current_date + n % 180
      from ${NUMBERED("immigration_file")} numbered where n % 4 = 0`,
    `insert into guide_goal_agreement (id, file_id, goal, agreed_on, due_on)
      select gen_random_uuid(), id, 'Sprachkurs (erfunden)', current_date - 90, current_date - 30 + n % 180
      from ${NUMBERED("immigration_file")} numbered where n % 4 = 0`,
  ],
  naturalisation: [
    `insert into outstanding_document (id, procedure_id, kind, requested_on, due_on)
      select gen_random_uuid(), id, 'IDENTITY_DOCUMENT', current_date - 90, current_date - 30 + n % 60
      from ${NUMBERED("naturalisation_procedure")} numbered where n % 4 = 0`,
  ],
};
