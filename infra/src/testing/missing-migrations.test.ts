import { expect, test } from "@jest/globals";
import { DATABASES } from "../installation/tables.js";
import { compareMigrations } from "./missing-migrations.js";

const { migrations, ...database } = DATABASES["trust-centre"];

test("a migration that is missing is named by its office, its table and its column", async () => {
  const missing = migrations.findIndex(({ name }) => name === "consent-audit-2026-11-29");

  expect(await compareMigrations("trust-centre", { ...database, migrations: migrations.slice(0, missing) })).toContain(
    "trust-centre: no migration makes the column recorded_in of the table permission_event, which its entity describes.",
  );
});

test("a migration that cannot be run is named by its office", async () => {
  const office = DATABASES.naturalisation;

  await expect(
    compareMigrations("naturalisation", { ...office, migrations: office.migrations.slice(1) }),
  ).rejects.toThrow(/^naturalisation: its migrations cannot be run: /);
});
