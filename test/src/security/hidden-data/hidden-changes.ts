import type { SubgraphName } from "@kim-hub/infra/subgraphs";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import type { TestHub } from "../../harness/test-hub.js";
import { ENDED_CONSENTS } from "./ended-consents.js";
import type { HiddenChange, PersonalOffice } from "./hidden-change.js";
import type { Reader } from "./readers.js";
import { SMALL_GROUPS } from "./small-groups.js";

/** The table of an office's files, and of the rows on them the column that names the file. */
const FILES: Readonly<Record<PersonalOffice, { readonly table: string; readonly key: string }>> = {
  "case-management": { table: "case_management_case", key: "case_file_id" },
  immigration: { table: "immigration_file", key: "file_id" },
  naturalisation: { table: "naturalisation_procedure", key: "procedure_id" },
};

/** Columns that no count reads: whoever reads figures alone may not notice that they change. */
const UNCOUNTED: Readonly<Record<PersonalOffice, Readonly<Record<string, readonly string[]>>>> = {
  "case-management": {
    case_management_case: ["family_name", "given_names"],
    case_person: ["family_name", "given_names"],
    assessment: ["finding"],
    sensitive_assessment: ["finding"],
    goal_agreement: ["goal"],
    support_service: ["service", "organisation"],
    referral: ["recipient"],
  },
  immigration: {
    immigration_file: ["family_name", "given_names", "register_number"],
    guide_goal_agreement: ["goal"],
    transmission_request: ["asked_by"],
  },
  naturalisation: { naturalisation_procedure: ["family_name", "given_names"] },
};

const INSERTED: readonly HiddenChange[] = [
  {
    office: "case-management",
    sql: (of) => `insert into case_note (id, case_file_id, written_on, position, text)
      select gen_random_uuid(), id, current_date, md5(random()::text), 'Erfunden ' || md5(random()::text)
      from case_management_case where ${of} returning id`,
  },
  ...["HEARING", "SUSPENDED"].map(
    (stage): HiddenChange => ({
      office: "naturalisation",
      sql: (of) => `insert into procedure_stage (id, procedure_id, stage, started_on, ended_on)
      select gen_random_uuid(), id, '${stage}', date '${addDays(localDate(), -700)}' + (random() * 500)::int, null
      from naturalisation_procedure where ${of} returning id`,
    }),
  ),
  {
    office: "trust-centre",
    sql: () => `insert into blocked_pair (id, first_office, first_pseudonym, second_office, second_pseudonym, reason, blocked_by, blocked_at)
      select gen_random_uuid(), 'IMMIGRATION', 'abh-' || md5(random()::text), 'NATURALISATION', pseudonym, 'REJECTED', 'officer', now()
      from person_link where office = 'NATURALISATION' returning id`,
  },
];

/** What was there, by whomever it was recorded. */
const DELETED: readonly HiddenChange[] = [
  {
    office: "case-management",
    sql: (of) =>
      `delete from case_note where case_file_id in (select id from case_management_case where ${of}) returning id`,
  },
  {
    office: "naturalisation",
    sql: (of) => `delete from procedure_stage where stage in ('HEARING', 'SUSPENDED')
      and procedure_id in (select id from naturalisation_procedure where ${of}) returning id`,
  },
  ...(["case-management", "immigration", "naturalisation"] as const).map(
    (office): HiddenChange => ({
      office,
      sql: (of) =>
        `delete from history where row_id in (select id::text from ${FILES[office].table} where ${of}) returning id`,
    }),
  ),
  { office: "trust-centre", sql: () => "delete from blocked_pair where reason = 'REJECTED' returning id" },
];

/** The files of an office that the reader may not see: none are theirs but those of their own authority, and of case management their own cases. */
function hiddenFiles({ person, office: own }: Reader, office: SubgraphName): string {
  if (office !== own) return "true";
  const foreign = `authority_id <> '${person.authority}'`;

  return own === "case-management" ? `(${foreign} or case_manager <> '${person.subject}')` : foreign;
}

function updatesOf(office: PersonalOffice): readonly HiddenChange[] {
  const { table: files, key } = FILES[office];

  return Object.entries(UNCOUNTED[office]).map(([table, columns]) => ({
    office,
    sql: (
      of,
    ) => `update ${table} set ${columns.map((column) => `${column} = 'Erfunden ' || md5(random()::text)`).join(", ")}
      where ${table === files ? of : `${key} in (select id from ${files} where ${of})`} returning id`,
  }));
}

const CHANGES: readonly HiddenChange[] = [
  ...Object.keys(FILES)
    .filter((name): name is PersonalOffice => name in FILES)
    .flatMap(updatesOf),
  ...[DELETED, SMALL_GROUPS, INSERTED, ENDED_CONSENTS].flat(),
];

/** Changes everything that the reader may not see, office by office; how many rows. One statement a change: a row that one of them updates, none of the same statement deletes. */
export async function changeHidden(hub: TestHub, reader: Reader): Promise<number> {
  const changed = [...Map.groupBy(CHANGES, ({ office }) => office)].map(async ([office, changes]) => {
    let rows = 0;
    for (const { sql } of changes) rows += (await hub.asOwner(office, sql(hiddenFiles(reader, office)))).length;

    return rows;
  });

  return (await Promise.all(changed)).reduce((sum, rows) => sum + rows, 0);
}
