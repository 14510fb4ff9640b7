import { Migration } from "@mikro-orm/migrations";

/** Why a permission never held. */
export class Migration20261127Invalidity extends Migration {
  override up(): void {
    this.addSql(`
      alter table "permission_event" add column "invalid_reason" text null;
      alter table "permission_event" add constraint "permission_event_invalid_reason_check" check ("invalid_reason" in (
        'WRONG_CLIENT', 'NOT_ENTITLED', 'NOT_VOLUNTARY', 'OTHER_TEXT'));
    `);
  }
}
