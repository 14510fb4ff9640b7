import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { OFFICE_NAMES } from "@kim-hub/offices/office-names";
import { Entity, PrimaryKey } from "@mikro-orm/decorators/legacy";
import { Migration } from "@mikro-orm/migrations";
import { Client } from "pg";
import { Office } from "../mandate/office.js";
import { createTestDatabase } from "../testing/test-database.js";
import { EnumColumn } from "./enum-column.js";

const [first = "", ...later] = OFFICE_NAMES;

@Entity()
class Parcel {
  @PrimaryKey({ type: "text" })
  readonly id!: string;

  @EnumColumn(Office)
  readonly office!: Office;
}

/** As it was landed when the hub had one office. */
class OldMigration extends Migration {
  override up(): void {
    this.addSql(`create table "parcel" ("id" text not null primary key,
      "office" text not null constraint "parcel_office_check" check ("office" in ('${first}')))`);
  }
}

let owner: Client;

beforeAll(async () => {
  const database = { entities: [Parcel], migrations: [{ name: "old", class: OldMigration }] };
  const { ownerUrl } = await createTestDatabase({ name: "office_checks", database });
  owner = new Client(ownerUrl);
  await owner.connect();
});

afterAll(() => owner.end());

const insert = (office: string) => owner.query("insert into parcel values ($1, $1)", [office]);

test("a column that was made for the offices of its day holds those of the registry once it is migrated", async () => {
  expect(later).not.toEqual([]);
  for (const office of [first, ...later]) await insert(office);

  const { rows } = await owner.query("select count(*)::int as offices from parcel");
  expect(rows).toEqual([{ offices: OFFICE_NAMES.length }]);
});

test("it holds nothing else", async () => {
  await expect(insert("POST_OFFICE")).rejects.toThrow("parcel_office_check");
});
