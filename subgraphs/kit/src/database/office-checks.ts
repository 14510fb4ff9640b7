import { isOffice } from "@kim-hub/offices/office-names";
import type { EntityManager } from "@mikro-orm/postgresql";

/** A column that holds offices, with those that it may hold. */
interface OfficeColumn {
  readonly table: string;
  readonly column: string;
  readonly offices: readonly string[];
}

const FIND = `
  select pg_get_constraintdef(oid) as rule from pg_constraint where conrelid = to_regclass(?) and conname = ?`;

/** Lets every column of offices hold the offices of the registry: the migration that made it lists those of its day. */
export async function widenOfficeChecks(em: EntityManager): Promise<void> {
  for (const { table, column, offices } of listOfficeColumns(em)) {
    const constraint = `${table}_${column}_check`;
    const [found] = await em.execute<{ rule: string }[]>(FIND, [`"${table}"`, constraint]);
    if (!found || offices.every((office) => found.rule.includes(`'${office}'`))) continue;
    const listed = offices.map((office) => `'${office}'`).join(", ");
    await em.execute(`alter table "${table}" drop constraint "${constraint}",
      add constraint "${constraint}" check ("${column}" in (${listed}))`);
  }
}

function listOfficeColumns(em: EntityManager): readonly OfficeColumn[] {
  return [...em.getMetadata().getAll().values()].flatMap(({ tableName: table, props }) =>
    props.flatMap(({ items = [], fieldNames: [column = ""] }) => {
      const offices = items.map(String);

      return offices.length > 0 && offices.every(isOffice) ? [{ table, column, offices }] : [];
    }),
  );
}
