import type { Row } from "@kim-hub/records/row";
import type { CaseTransfer } from "./case-transfer.js";
import { CaseTransferState } from "./transfer-state.js";

/** A case is offered to one provider at a time. */
export const ONE_OPEN_TRANSFER = {
  within: ["caseFile"] as const,
  start() {
    const offered = new Set<string>();

    return {
      check({ caseFile, state }: CaseTransfer, row: Row): void {
        if (state !== CaseTransferState.REQUESTED) return;
        if (offered.has(caseFile.id)) throw row.fault("case_file", "must not wait for another provider's answer");
        offered.add(caseFile.id);
      },
    };
  },
};
