import type { PageData } from "../../hub/page-data.js";
import type { Page } from "../../layout/page.js";
import { recordsPage } from "./records.js";
import { rowPages } from "./row.js";
import { rowsPage } from "./rows.js";
import { uploadPages } from "./upload/upload.js";

/** What coordinators record, correct and upload. */
export function recordPages(data: PageData): readonly Page[] {
  return [recordsPage(data), ...uploadPages(data), rowsPage(data), ...rowPages(data)];
}
