import { OWN_AUTHORITY } from "@kim-hub/kit/row-level-security";
import type { MigrationObject, TriggerDef } from "@mikro-orm/core";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Migration } from "@mikro-orm/migrations";

/** Under which pseudonym an authority knows each of its persons: one, whatever files they have and whichever way those come. */
@Entity({ tableName: "person_register", policies: [OWN_AUTHORITY] })
export class RegisteredPerson {
  @PrimaryKey({ type: "text" })
  readonly authorityId!: string;

  @PrimaryKey({ type: "text" })
  readonly personNumber!: string;

  @Property({ type: "text", unique: true })
  readonly pseudonym!: string;
}

class PersonRegisterMigration extends Migration {
  override up(): void {
    this.addSql(`
      create table "person_register" (
        "authority_id" text not null,
        "person_number" text not null,
        "pseudonym" text not null,
        primary key ("authority_id", "person_number")
      );
      alter table "person_register" add constraint "person_register_pseudonym_unique" unique ("pseudonym");
      alter table "person_register" enable row level security;
      create policy "own_authority" on "person_register"
        using (authority_id = current_setting('app.authority', true))
        with check (authority_id = current_setting('app.authority', true));

    `);
  }
}

/** They come before the migrations of an office's own tables. */
export const PERSON_REGISTER_MIGRATIONS: readonly MigrationObject[] = [
  { name: "person-register-2026-11-27", class: PersonRegisterMigration },
];

const REGISTER = `insert into person_register (authority_id, person_number, pseudonym)
    values (new.authority_id, new.person_number, new.pseudonym)
    on conflict (authority_id, person_number) do nothing;
  select pseudonym into strict new.pseudonym from person_register
    where authority_id = new.authority_id and person_number = new.person_number;
  return new;`;

/** Gives the rows of a table of persons the pseudonym that the register has for them; for the entity. */
export const REGISTER_PERSON: TriggerDef = {
  ...{ name: "register_person", timing: "before", events: ["insert", "update"], body: REGISTER },
};

/** The same for the migration that makes the table. */
export function registerPersonsOf(table: string): string {
  return `create function "${table}_register_person_fn"() returns trigger as $$ begin ${REGISTER} end; $$ language plpgsql;
    create trigger "register_person" before insert or update on "${table}"
      for each row execute function "${table}_register_person_fn"();`;
}
