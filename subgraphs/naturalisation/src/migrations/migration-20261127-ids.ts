import { uuidOf } from "@kim-hub/records/primary-key";
import { Migration } from "@mikro-orm/migrations";

/** Old rows get the ids that a file or an input with their key would give them, so that it finds them. */
export class Migration20261127Ids extends Migration {
  override async up(): Promise<void> {
    const files = await this.execute(
      `select "id", array["authority_id", "file_reference"] as key from "naturalisation_procedure"`,
    );
    const stages = await this.execute(`select s."id",
      array[p."authority_id", p."file_reference", s."stage", s."started_on"::text] as key from "procedure_stage" s
      join "naturalisation_procedure" p on p."id" = s."procedure_id" order by s."id"`);
    this.addSql(`
      alter table "procedure_stage" drop constraint "procedure_stage_procedure_id_foreign";
      ${rename("naturalisation_procedure", "id", files)}
      ${rename("procedure_stage", "procedure_id", files)}
      ${rename("procedure_stage", "id", stages)}
      alter table "procedure_stage" add constraint "procedure_stage_procedure_id_foreign"
        foreign key ("procedure_id") references "naturalisation_procedure" ("id");
    `);
  }
}

/** UUIDs only, so that nothing needs to be quoted. */
function rename(table: string, column: string, rows: readonly object[]): string {
  // Of two rows of one key, which the first version allowed, one keeps its old id.
  const byNewId = new Map(rows.map((row) => [uuidOf(keyOf(row)), String(Reflect.get(row, "id"))]));
  if (byNewId.size === 0) return "";
  const names = [...byNewId].map(([newId, id]) => `('${id}'::uuid, '${newId}'::uuid)`);

  return `update "${table}" set "${column}" = names.new_id from (values ${names.join(", ")}) as names (old_id, new_id)
    where "${table}"."${column}" = names.old_id;`;
}

/** As tables join the columns of a key. */
function keyOf(row: object): string {
  const parts: unknown = Reflect.get(row, "key");

  return Array.isArray(parts) ? parts.join("\u001f") : "";
}
