import type { HiddenChange, PersonalOffice } from "./hidden-change.js";

/** A district of which no demonstration file is, so that its figures stay below k whatever few files it has. */
export const EMPTY_DISTRICT = "05962";

/** A file of each office's first authority as one of the empty district, 1 to 3 of them where there were as few before. */
function fewFiles(office: PersonalOffice, table: string, authority: string): readonly HiddenChange[] {
  const values = `'id', gen_random_uuid(), 'file_reference', md5(random()::text || number), 'authority_id', '${authority}',
    'municipality', '${EMPTY_DISTRICT}024', 'person_number', md5(random()::text || number), 'pseudonym', gen_random_uuid()::text`;

  return [
    { office, sql: () => `delete from ${table} where authority_id = '${authority}' returning id` },
    {
      office,
      sql: () => `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(file) || jsonb_build_object(${values}))).*
        from (select * from ${table} where continued_as is null and transferred_on is null order by id limit 1) file
        cross join generate_series(1, 1 + floor(random() * 3)::int) number returning id`,
    },
  ];
}

/** Groups that every figure withholds: that there is nobody is withheld as well. */
export const SMALL_GROUPS: readonly HiddenChange[] = [
  ...fewFiles("case-management", "case_management_case", `CM-${EMPTY_DISTRICT}`),
  ...fewFiles("immigration", "immigration_file", `ABH-${EMPTY_DISTRICT}`),
  ...fewFiles("naturalisation", "naturalisation_procedure", `EBH-${EMPTY_DISTRICT}`),
];
