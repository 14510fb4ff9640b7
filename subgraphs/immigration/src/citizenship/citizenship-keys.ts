import { fileURLToPath } from "node:url";
import { required } from "@kim-hub/records/column";
import { explainDigits } from "@kim-hub/records/explain-key";
import { readReferenceRows } from "@kim-hub/records/read-reference-rows";
import type { Rule } from "@kim-hub/records/rule";
import { createTable } from "@kim-hub/records/table";
import { matching, TEXT } from "@kim-hub/records/text-rules";
import { YES_NO } from "@kim-hub/records/value-rules";
import { ID } from "type-graphql";

/** A key of the Federal Statistical Office; the list has the frequent ones only, so that others are taken too. */
export const CITIZENSHIP_KEY: Rule<string> = {
  ...matching(/^\d{3}$/, "must be a key of three digits", ID),
  explain: explainDigits(3),
};

/** Of those who have it there is no immigration file. */
export const GERMAN = "000";

class CitizenshipKey {
  readonly key: string;
  readonly name: string;
  readonly isFormer: boolean;

  constructor({ key, name, isFormer }: Readonly<CitizenshipKey>) {
    this.key = key;
    this.name = name;
    this.isFormer = isFormer;
  }
}

const TABLE = createTable({
  file: "citizenship-keys.csv",
  entity: CitizenshipKey,
  key: ["key"],
  columns: { key: required(CITIZENSHIP_KEY), name: required(TEXT), is_former: required(YES_NO) },
});

const FOLDER = fileURLToPath(new URL("../../reference", import.meta.url));

/** The frequent keys and the former ones, by key. */
export const CITIZENSHIP_KEYS: ReadonlyMap<string, CitizenshipKey> = new Map(
  readReferenceRows(FOLDER, TABLE).map((row) => [row.key, row]),
);
