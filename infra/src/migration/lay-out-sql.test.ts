import { expect, test } from "@jest/globals";
import { layOutSql } from "./lay-out-sql.js";

test("a new table has a line for each column and constraint", () => {
  const sql = `create table "note" ("id" uuid not null, "amount" numeric(10,2) not null, constraint "note_check" check (kind in ('A, (', 'B')));`;

  expect(layOutSql(sql)).toEqual([
    'create table "note" (',
    '  "id" uuid not null,',
    '  "amount" numeric(10,2) not null,',
    `  constraint "note_check" check (kind in ('A, (', 'B'))`,
    ");",
  ]);
});

test("a statement that is too long for a line goes on below it, and a short one stays", () => {
  const column = (name: string) => `add "${name}" text null`;
  const long = `alter table "note" ${["one", "two", "three", "four", "five"].map(column).join(", ")};`;

  expect(layOutSql(`${long}\n\nalter table "note" ${column("six")};\n`)).toEqual([
    'alter table "note" add "one" text null,',
    ...['  add "two" text null,', '  add "three" text null,', '  add "four" text null,', '  add "five" text null;'],
    'alter table "note" add "six" text null;',
  ]);
});
