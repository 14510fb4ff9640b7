import { randomUUID } from "node:crypto";
import type { TestHub } from "../../harness/test-hub.js";
import type { STAFF } from "./asked-by-id.js";

type Office = keyof typeof STAFF;

interface Root {
  readonly table: string;
  /** How the tables of an office name the row that they belong to. */
  readonly reference: string;
  readonly authority: string;
}

const ROOTS: Readonly<Record<Office, Root>> = {
  "case-management": { table: "case_management_case", reference: "case_file_id", authority: "CM-05711" },
  immigration: { table: "immigration_file", reference: "file_id", authority: "ABH-05711" },
  naturalisation: { table: "naturalisation_procedure", reference: "procedure_id", authority: "EBH-05711" },
};

/** Everybody may list these (`caseProviders`, `providerStages` are PUBLIC): that a row is there is no secret. */
const PUBLIC_TABLES = ["case_provider", "provider_stage"];

/** For each table of an office the id of a row of another authority, with ids of no row; and references and pseudonyms alike. */
export async function readHiddenRows(hub: TestHub, office: Office) {
  const { table, reference, authority } = ROOTS[office];
  const tables = await hub.asOwner(
    office,
    `select table_name as name, bool_or(column_name = '${reference}') as follows from information_schema.columns
     where table_schema = 'public' group by table_name
     having bool_or(column_name = 'id' and data_type = 'uuid')
       and bool_or(column_name in ('${reference}', 'authority_id')) and table_name not like 'disclosure_log%'
       and table_name <> all (array[${PUBLIC_TABLES.map((name) => `'${name}'`).join()}]) order by 1`,
  );
  const foreign = tables.map(({ name, follows }) =>
    hub.asOwner(
      office,
      follows
        ? `select each.id from ${name} each join ${table} of on of.id = each.${reference} where of.authority_id <> '${authority}' limit 1`
        : `select id from ${name} where authority_id <> '${authority}' limit 1`,
    ),
  );
  const ids = (await Promise.all(foreign)).flat().map(({ id }) => String(id));
  const [named] = await hub.asOwner(
    office,
    `select file_reference, pseudonym from ${table} where authority_id <> '${authority}'
     and file_reference not in (select file_reference from ${table} where authority_id = '${authority}') limit 1`,
  );

  return {
    ids,
    reference: String(named?.file_reference),
    pseudonym: String(named?.pseudonym),
    /** As long as the value, and nobody's. */
    absent: (value: string) => (/^[0-9a-f-]{36}$/.test(value) ? randomUUID() : value.replaceAll(/\w/g, "q")),
  };
}
