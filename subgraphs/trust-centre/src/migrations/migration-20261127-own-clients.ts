import { Migration } from "@mikro-orm/migrations";

/** Permissions and paths are found by their persons, not by who recorded or released them. */
export class Migration20261127OwnClients extends Migration {
  override up(): void {
    this.addSql(`
      drop index "consent_of_recorder_index";
      drop index "confidentiality_release_of_recorder_index";
      drop index "released_path_of_releaser_index";
    `);
  }
}
