import { Migration } from "@mikro-orm/migrations";

/** A case manager's own permissions by their end, and own released paths. */
export class Migration20261127Worklist extends Migration {
  override up(): void {
    this.addSql(`
      create index "consent_of_recorder_index" on "consent" ("authority_id", "recorded_by", "valid_to");
      create index "confidentiality_release_of_recorder_index"
        on "confidentiality_release" ("authority_id", "recorded_by", "valid_to");
      create index "released_path_of_releaser_index" on "released_path" ("authority_id", "released_by", "valid_until");
    `);
  }
}
