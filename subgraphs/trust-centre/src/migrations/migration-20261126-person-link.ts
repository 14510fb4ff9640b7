import { Migration } from "@mikro-orm/migrations";

/** An office knows a person under one pseudonym. */
export class Migration20261126PersonLink extends Migration {
  override up(): void {
    this.addSql(`
      alter table "person_link" add constraint "person_link_person_id_office_unique" unique ("person_id", "office");
    `);
  }
}
