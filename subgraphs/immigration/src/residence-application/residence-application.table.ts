import { optional, required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { DATE } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { FILE_COLUMNS, FILE_KEYS, OF_FILE } from "../immigration-file/file-columns.js";
import { STATUS_CODE } from "../status-code/status-code-rule.js";
import { ApplicationDecision } from "./application-decision.js";
import { ResidenceApplication } from "./residence-application.js";
import { TakenOver } from "./taken-over.js";

const decidedInOrder = inOrder("received_on", "decided_on");

/** Every application; of one person at most one for the same status is pending. */
export const RESIDENCE_APPLICATIONS = createTable({
  file: "residence-applications.csv",
  entity: ResidenceApplication,
  key: ["authority", "file", "basis", "received_on"],
  idOf: uuidOf,
  columns: {
    ...FILE_COLUMNS,
    basis: required(STATUS_CODE),
    received_on: required(DATE),
    decided_on: optional(DATE),
    decision: optional(oneOf(ApplicationDecision)),
    taken_over: optional(oneOf(TakenOver), { ofActs: true }),
  },
  joinedKeys: FILE_KEYS,
  check(application, row) {
    decidedInOrder(application, row);
    const { decidedOn, decision } = application;
    if ((decidedOn === null) !== (decision === null))
      throw row.fault(
        decision === null ? "decision" : "decided_on",
        "must be said together with the other of decision and decided_on",
      );
  },
  acrossRows: {
    within: ["file", "basis"],
    start: () => {
      const pending = new Set<string>();

      return {
        check({ file, basis, decision }, row) {
          if (decision !== null) return;
          const key = `${file.id} ${basis}`;
          if (pending.has(key))
            throw row.fault("decision", "must not be empty: another application for this status is pending");
          pending.add(key);
        },
      };
    },
  },
  recorded: { term: "an application for a residence status (Antrag)", ...OF_FILE },
});
