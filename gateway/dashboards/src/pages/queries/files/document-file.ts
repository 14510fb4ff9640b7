import type { FileView } from "../../../layout/page.js";
import type { FigureTable } from "../../../tables/figure-table.js";
import { rtfOf } from "../../../tables/rtf-of.js";
import { headOf, type ShownRun } from "../run/shown-run.js";
import { requireTold } from "./result-file.js";

/** The tables of a run as a document for a word processor. */
export function documentFile(shown: ShownRun, tables: readonly FigureTable[]): FileView {
  requireTold(shown);

  return {
    kind: "file",
    name: `${shown.query.id}.rtf`,
    type: "application/rtf",
    text: rtfOf({ head: headOf(shown), tables, language: shown.language }),
  };
}
