import type { FileView } from "../../../layout/page.js";
import type { FigureTable } from "../../../tables/figure-table.js";
import type { ShownRun } from "../run/shown-run.js";
import { documentFile } from "./document-file.js";
import { receiptFile } from "./receipt-file.js";
import { resultFile } from "./result-file.js";

/** What stands for a document of a word processor in an address. */
export const AS_DOCUMENT = "rtf";

/** The run as the file that the address asks for; null where it asks for the page. */
export function fileOf(shown: ShownRun, as: string | undefined, tables: readonly FigureTable[]): FileView | null {
  if (as === "csv") return resultFile(shown, tables);
  if (as === AS_DOCUMENT) return documentFile(shown, tables);

  return as === "receipt" ? receiptFile(shown) : null;
}
