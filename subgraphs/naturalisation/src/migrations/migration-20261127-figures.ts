import { Migration } from "@mikro-orm/migrations";

/** The terms of the figures that an office does not collect. */
export class Migration20261127Figures extends Migration {
  override up(): void {
    this.addSql(`
      create table "uncollected_term" (
        "id" uuid not null primary key,
        "authority_id" text not null,
        "term" text not null,
        "until" date null,
        "version" int not null default 1
      );
      create index "uncollected_term_authority_id_index" on "uncollected_term" ("authority_id");
      alter table "uncollected_term" enable row level security;
      create policy "own_authority" on "uncollected_term"
        using (authority_id = current_setting('app.authority', true))
        with check (authority_id = current_setting('app.authority', true));
      create policy "for_figures" on "uncollected_term" for select
        using (current_setting('app.task', true) = 'FIGURES');
      alter table "uncollected_term" add constraint "uncollected_term_term_check" check ("term" in (
        'TRANSFERRED_IN', 'TRANSFERRED_OUT', 'REFUSED', 'WITHDRAWN', 'FIRST_CONTACT', 'HANDED_OVER'));
    `);
  }
}
