import { expect, test } from "@jest/globals";
import { listReminders } from "./list-reminders.js";

const NEVER_NULL = /never null fails on rows that are there/;

test("a column that is never null reminds of the rows that are there, unless it has a default", () => {
  const add = (column: string) => listReminders(`alter table "note" add "remark" text null, add ${column};`).join();

  expect(add('"copies" int not null')).toMatch(NEVER_NULL);
  expect(add('"copies" int not null default 1')).not.toMatch(NEVER_NULL);
  expect(add('"copies" int null')).toBe("");
});

test("a dropped column reminds of what it held, and that it may only have been renamed", () => {
  expect(listReminders('alter table "note" drop column "remark";')).toEqual([
    expect.stringMatching(/deletes what .* rename/),
  ]);
});

test("a new table reminds of grants and retention, and of policies where it has none", () => {
  const table = 'create table "note" ("id" uuid not null);';

  expect(listReminders(table)).toEqual([
    expect.stringMatching(/revoke what it may not/),
    expect.stringMatching(/no policies/),
    expect.stringMatching(/schema\/retention.csv/),
  ]);
  expect(listReminders(`${table}\ncreate policy "own_authority" on "note" using (true);`)).toEqual([
    expect.stringMatching(/revoke what it may not/),
    expect.stringMatching(/schema\/retention.csv/),
    expect.stringMatching(/reverse order of their names/),
  ]);
});
