import { Migration } from "@mikro-orm/migrations";

/** The actor of a withdrawal or revocation, and the day of the client's withdrawal. */
export class Migration20261126 extends Migration {
  override up(): void {
    this.addSql(`
      alter table "released_path" add column "revoked_by" text null;
      alter table "consent" add column "withdrawn_by" text null;
      alter table "consent" add column "withdrawn_on" date null;
      alter table "confidentiality_release" add column "withdrawn_by" text null;
      alter table "confidentiality_release" add column "withdrawn_on" date null;
    `);
  }
}
