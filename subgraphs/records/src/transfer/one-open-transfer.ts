import type { Row } from "../table/row.js";
import { TransferState } from "./transfer-state.js";

type Offered<Name extends string> = Readonly<Record<Name, { readonly id: string }>> & {
  readonly state: TransferState;
};

/** A file is offered to one authority at a time; `name` is the offer's property and `column` the column that name the file. */
export function oneOpenTransfer<Name extends string>(name: Name, column: string) {
  return {
    within: [name] as const,
    start() {
      const offered = new Set<string>();

      return {
        check(transfer: Offered<Name>, row: Row): void {
          if (transfer.state !== TransferState.REQUESTED) return;
          const { id } = transfer[name];
          if (offered.has(id)) throw row.fault(column, "must not wait for the answer of another authority");
          offered.add(id);
        },
      };
    },
  };
}
