import { fileURLToPath } from "node:url";
import { optional, required, withDefault } from "@kim-hub/records/column";
import { listOf } from "@kim-hub/records/list-rules";
import { readReferenceRows } from "@kim-hub/records/read-reference-rows";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { numberFrom, oneOf, YES_NO } from "@kim-hub/records/value-rules";
import { STATUS_CODE } from "../status-code/status-code-rule.js";
import { Shortening, StatusRule } from "./status-rule.js";

const MONTHS = numberFrom(1, 600, { rule: "must be a number of months from 1 to 600", pattern: /^\d{1,3}$/ });
const AGE = numberFrom(0, 120, { rule: "must be an age from 0 to 120", pattern: /^\d{1,3}$/ });

const TABLE = createTable({
  file: "status-rules.csv",
  entity: StatusRule,
  key: ["code", "paragraph", "grantable_from", "is_for_family"],
  columns: {
    code: required(STATUS_CODE),
    paragraph: required(TEXT),
    grantable_from: optional(DATE),
    grantable_until: optional(DATE),
    is_for_family: withDefault(false, YES_NO),
    comes_first: withDefault(false, YES_NO),
    after: optional(listOf(STATUS_CODE)),
    longest_months: optional(MONTHS),
    is_renewable: withDefault(true, YES_NO),
    prior_months: optional(MONTHS),
    prior_months_shortened: optional(MONTHS),
    shortened_by: optional(oneOf(Shortening, String)),
    prior_on: optional(DATE),
    prior_codes: optional(listOf(STATUS_CODE)),
    toleration_months: optional(MONTHS),
    age_from: optional(AGE),
    age_below: optional(AGE),
    counts_as_prior: withDefault(true, YES_NO),
    source: required(TEXT),
    read_on: optional(DATE),
  },
});

const FOLDER = fileURLToPath(new URL("../../reference", import.meta.url));

/** One row for each text of the law, of every status. */
export const STATUS_RULES: readonly StatusRule[] = readReferenceRows(FOLDER, TABLE);
