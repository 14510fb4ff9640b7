import { Migration } from "@mikro-orm/migrations";
import type { DatabaseDefinition } from "../../subgraph/database.js";
import { Counselling, CounsellingNote } from "./counselling.js";

class CounsellingMigration extends Migration {
  override up(): void {
    this.addSql(`
      create table "counselling" ("id" uuid not null primary key, "pseudonym" text not null, "place" text not null, "day" date not null,
        "ended_on" date null, "recorded_at" timestamptz not null, "ticket" bigint not null, "fee" numeric(10,2) not null,
        "persons" int not null, "is_open" boolean not null);
      create index "counselling_by_day" on "counselling" ("day", "id");
      create table "counselling_note" ("number" bigserial primary key, "counselling_id" uuid not null);
    `);
  }
}

export const counsellingDatabase: DatabaseDefinition = {
  entities: [Counselling, CounsellingNote],
  migrations: [{ name: "counselling", class: CounsellingMigration }],
};
