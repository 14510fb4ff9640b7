import { writeReceiptedRuns } from "@kim-hub/kit/receipted-run";
import type { FileView } from "../../../layout/page.js";
import type { ShownRun } from "../run/shown-run.js";

/** The receipts of a run with the answers that they are about, as `npm run verify` reads them; their proof comes with the log's next checkpoint. */
export function receiptFile({ query, run }: ShownRun): FileView {
  const runs = run.receipted.map((each) => ({ ...each, proof: null }));

  return {
    kind: "file",
    name: `${query.id}-receipt.json`,
    type: "application/json; charset=utf-8",
    text: writeReceiptedRuns(runs),
  };
}
