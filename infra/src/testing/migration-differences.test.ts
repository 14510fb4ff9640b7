import { expect, test } from "@jest/globals";
import { describeDifferences } from "./migration-differences.js";

test.each([
  [
    'alter table "client" add "nickname" text not null;',
    "no migration makes the column nickname of the table client, which its entity describes",
  ],
  [
    'alter table "client" drop column "nickname";',
    "a migration makes the column nickname of the table client, which its entity does not describe",
  ],
  [
    'alter table "client" alter column "id" type uuid using ("id"::text::uuid);',
    "the migrations make the column id of the table client otherwise than its entity describes it",
  ],
  [
    'create table "toy" ("id" uuid not null, primary key ("id"));',
    "no migration makes the table toy, which an entity describes",
  ],
  ['drop table if exists "toy" cascade;', "a migration makes the table toy, which no entity describes"],
])("%s: %s", (sql, sentence) => {
  expect(describeDifferences("case-management", `${sql}\n`)).toEqual([`case-management: ${sentence}.`]);
});

test("of a column that is missing its index and its policies say nothing more", () => {
  const sql =
    'drop policy "own" on "client";\n\nalter table "client" add "nickname" text not null;\ncreate index "client_nickname_index" on "client" ("nickname");\n';

  expect(describeDifferences("case-management", sql)).toEqual([
    "case-management: no migration makes the column nickname of the table client, which its entity describes.",
  ]);
});

test("where neither a table nor a column differs, the first statement is said", () => {
  const sql = 'create index "client_name_index" on "client" ("name");\n';

  expect(describeDifferences("immigration", sql)).toEqual([
    'immigration: no migration does what its entities need: create index "client_name_index" on "client" ("name").',
  ]);
});

test("where the migrations make what the entities describe, nothing is said", () => {
  expect(describeDifferences("immigration", "")).toEqual([]);
});
