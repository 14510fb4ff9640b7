import { optional, required, withDefault } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { DATE } from "@kim-hub/records/text-rules";
import { YES_NO } from "@kim-hub/records/value-rules";
import { FILE_COLUMNS, FILE_KEYS, OF_FILE } from "../immigration-file/file-columns.js";
import { STATUS_CODE } from "../status-code/status-code-rule.js";
import { requirePlausible } from "./find-status-faults.js";
import { ResidenceStatus } from "./residence-status.js";

/** Every status of every file; statuses may overlap. */
export const RESIDENCE_STATUSES = createTable({
  file: "residence-statuses.csv",
  entity: ResidenceStatus,
  key: ["authority", "file", "code", "valid_from"],
  idOf: uuidOf,
  columns: {
    ...FILE_COLUMNS,
    code: required(STATUS_CODE),
    valid_from: required(DATE),
    valid_to: optional(DATE, { description: "Last day; left out, or 2099-12-31, where no end is known." }),
    is_for_family: withDefault(false, YES_NO, {
      later: true,
      description:
        "Whether it derives from a family member's right (§ 25a Abs. 2, § 25b Abs. 4, § 104c Abs. 2 AufenthG).",
    }),
  },
  joinedKeys: FILE_KEYS,
  check: inOrder("valid_from", "valid_to"),
  recorded: { term: "a residence status (Aufenthaltsstatus)", ...OF_FILE, requirePlausible },
});
