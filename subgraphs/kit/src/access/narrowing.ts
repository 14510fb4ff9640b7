import { randomUUID } from "node:crypto";
import type { MigrationObject, Opt } from "@mikro-orm/core";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Migration } from "@mikro-orm/migrations";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { grantFunctionSql } from "../database/grant-function.js";
import { DataClass, data } from "../schema/data-class.js";
import { DateTime, LocalDate } from "../schema/scalars.js";

const BASIS = "Art. 25 Abs. 2, Art. 32 DSGVO";

/** A rule, not a person; who said so is the stewards' own business (`read_own`). */
export const AccessRule = data({ dataClass: DataClass.PUBLIC, basis: BASIS, retention: "PUBLIC_RECORD" });
const Staff = data({ dataClass: DataClass.PUBLIC, basis: BASIS, retention: "STAFF_RECORD" });

const OWN_STEWARDS = `authority_id = current_setting('app.authority', true) and current_setting('app.role', true) = 'DATA_STEWARD'`;

/**
 * That an authority lets fewer people read a field than the access matrix does, from a day on: it can take away, and grants nothing.
 * What was said stays said; the application role may add one and mark its end, and deletes none.
 */
@Directive("@shareable")
@ObjectType({
  description:
    "That an office lets fewer people read one of its fields than the access matrix does (Einschränkung des Zugriffs).",
})
@Entity({
  policies: [
    { name: "read_own", command: "select", using: OWN_STEWARDS },
    {
      name: "append_own",
      command: "insert",
      check: `${OWN_STEWARDS} and declared_by = current_setting('app.actor', true) and declared_at = now() and ended_at is null`,
    },
    {
      name: "end_own",
      command: "update",
      using: `${OWN_STEWARDS} and ended_at is null`,
      check: `${OWN_STEWARDS} and ended_by = current_setting('app.actor', true) and ended_at = now()`,
    },
  ],
})
export class Narrowing {
  @Field(() => ID)
  @AccessRule
  @PrimaryKey({ type: "uuid" })
  readonly id: string = randomUUID();

  @Property({ type: "text" })
  readonly authorityId!: string;

  @Field(() => String, { description: "The field as `Type.field`." })
  @AccessRule
  @Property({ type: "text" })
  readonly coordinate!: string;

  @Field(() => String, { nullable: true, description: "Whom it is taken from; every role where it is null." })
  @AccessRule
  @Property({ type: "text", nullable: true })
  readonly role!: string | null;

  @Field(() => String, { nullable: true, description: "For which purpose; every purpose where it is null." })
  @AccessRule
  @Property({ type: "text", nullable: true })
  readonly purpose!: string | null;

  @Field(() => LocalDate, { description: "The first day on which it holds." })
  @AccessRule
  @Property({ type: "date" })
  readonly fromDay!: string;

  @Field(() => LocalDate, { nullable: true, description: "The last day on which it holds." })
  @AccessRule
  @Property({ type: "date", nullable: true })
  readonly untilDay!: string | null;

  @Field(() => String, { description: "Why, in the office's own words." })
  @AccessRule
  @Property({ type: "text" })
  readonly reason!: string;

  @Field(() => String, { description: "The data steward (Datenpflege) who said so." })
  @Staff
  @Property({ type: "text" })
  readonly declaredBy!: string;

  @Field(() => DateTime)
  @AccessRule
  @Property({ type: "timestamptz", defaultRaw: "now()" })
  readonly declaredAt!: Opt<Date>;

  @Field(() => String, { nullable: true, description: "The data steward who ended it before its last day." })
  @Staff
  @Property({ type: "text", nullable: true })
  readonly endedBy: string | null = null;

  @Field(() => DateTime, { nullable: true })
  @AccessRule
  @Property({ type: "timestamptz", nullable: true })
  readonly endedAt: Date | null = null;
}

class NarrowingMigration extends Migration {
  override up(): void {
    this.addSql(`
      create table "narrowing" ("id" uuid not null primary key, "authority_id" text not null, "coordinate" text not null,
        "role" text null, "purpose" text null, "from_day" date not null, "until_day" date null, "reason" text not null,
        "declared_by" text not null, "declared_at" timestamptz not null default now(),
        "ended_by" text null, "ended_at" timestamptz null);
      alter table "narrowing" enable row level security;
      create policy "read_own" on "narrowing" for select using (${OWN_STEWARDS});
      create policy "append_own" on "narrowing" for insert with check (${OWN_STEWARDS}
        and declared_by = current_setting('app.actor', true) and declared_at = now() and ended_at is null);
      create policy "end_own" on "narrowing" for update using (${OWN_STEWARDS} and ended_at is null)
        with check (${OWN_STEWARDS} and ended_by = current_setting('app.actor', true) and ended_at = now());
      -- It runs as the table's owner, because everybody is bound by what only stewards read: what is taken from whom, and nothing else.
      create function list_narrowings(whose text, on_day date, out coordinate text, out role text, out purpose text)
        returns setof record language sql stable security definer set search_path from current as $$
          select n.coordinate, n.role, n.purpose from narrowing n
          where n.ended_at is null and n.from_day <= on_day and (n.until_day is null or n.until_day >= on_day)
            and (n.authority_id = whose or whose is null)
        $$;
      revoke execute on function list_narrowings from public;
      ${grantFunctionSql("list_narrowings", "narrowing")}
      do $$
        declare application record;
        begin
          for application in
            select distinct grantee::regrole as name from pg_class, aclexplode(relacl)
            where oid = 'narrowing'::regclass and grantee not in (0, relowner)
          loop
            execute format('revoke update, delete on narrowing from %s', application.name);
            execute format('grant update (ended_by, ended_at) on narrowing to %s', application.name);
          end loop;
        end
      $$;
    `);
  }
}

/** After the office's own, so that the application role is known. */
export const NARROWING_MIGRATIONS: readonly MigrationObject[] = [
  { name: "narrowing-2026-11-28", class: NarrowingMigration },
];
