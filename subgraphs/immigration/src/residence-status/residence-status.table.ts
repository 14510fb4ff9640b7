import { optional, required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { uuidOf } from "@kim-hub/records/primary-key";
import { keyOf } from "@kim-hub/records/reference";
import { createTable } from "@kim-hub/records/table";
import { DATE } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { IMMIGRATION_FILES } from "./immigration-file.table.js";
import { ResidenceStatus } from "./residence-status.js";
import { StatusCode } from "./status-code.js";

/** Every status of every file; statuses may overlap. */
export const RESIDENCE_STATUSES = createTable({
  file: "residence-statuses.csv",
  entity: ResidenceStatus,
  key: ["file", "code", "valid_from"],
  idOf: uuidOf,
  columns: {
    file: required(keyOf(IMMIGRATION_FILES)),
    code: required(oneOf(StatusCode)),
    valid_from: required(DATE),
    valid_to: optional(DATE),
  },
  check: inOrder("valid_from", "valid_to"),
});
