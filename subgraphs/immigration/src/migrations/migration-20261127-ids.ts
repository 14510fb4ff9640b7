import { idOfKey } from "@kim-hub/records/primary-key";
import { Migration } from "@mikro-orm/migrations";

interface FileRow {
  readonly id: string;
  readonly authority: string;
  readonly reference: string;
}

interface StatusRow extends FileRow {
  readonly code: string;
  readonly valid_from: string;
}

/** Files and statuses of before get the ids that an import makes of their keys, so that it finds them. */
export class Migration20261127Ids extends Migration {
  override async up(): Promise<void> {
    const files = (await this.execute(
      `select "id", "authority_id" as authority, "file_reference" as reference from "immigration_file"`,
    )) as FileRow[];
    const statuses = (await this.execute(
      `select s."id", f."authority_id" as authority, f."file_reference" as reference, s."code", s."valid_from"::text
       from "residence_status" s join "immigration_file" f on f."id" = s."file_id"`,
    )) as StatusRow[];
    const newFileIds = files.map(({ id, authority, reference }) => ({ id, new_id: idOfKey(authority, reference) }));
    const newStatusIds = statuses.map(({ id, authority, reference, code, valid_from }) => ({
      ...{ id, new_id: idOfKey(authority, reference, code, valid_from) },
    }));

    await this.execute(`alter table "residence_status" drop constraint "residence_status_file_id_foreign"`);
    await this.#replace("residence_status", "file_id", newFileIds);
    await this.#replace("immigration_file", "id", newFileIds);
    await this.#replace("residence_status", "id", newStatusIds);
    await this.execute(`alter table "residence_status" add constraint "residence_status_file_id_foreign"
      foreign key ("file_id") references "immigration_file" ("id")`);
  }

  async #replace(table: string, column: string, ids: readonly { readonly id: string; readonly new_id: string }[]) {
    // UUIDs and nothing else stand in the text.
    const list = JSON.stringify(ids);
    await this.execute(`update "${table}" t set "${column}" = n.new_id
      from jsonb_to_recordset('${list}'::jsonb) as n(id uuid, new_id uuid) where n.id = t."${column}"`);
  }
}
