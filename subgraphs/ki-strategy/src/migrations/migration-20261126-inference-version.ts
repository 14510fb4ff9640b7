import { Migration } from "@mikro-orm/migrations";

/** Inferences are recorded and corrected like all other rows. */
export class Migration20261126InferenceVersion extends Migration {
  override up(): void {
    this.addSql(`alter table "inference" add column "version" int not null default 1;`);
  }
}
