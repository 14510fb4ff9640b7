import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../installation/root.js";
import { listSettingRows } from "./setting-rows.js";
import { renderTable, SETTINGS_DOCUMENT, withTable } from "./settings-document.js";

const [wish] = process.argv.slice(2);
try {
  const rows = listSettingRows();
  const readers = [...new Set(rows.flatMap(({ readBy }) => readBy))];
  if (wish === "--write") {
    const file = join(ROOT, SETTINGS_DOCUMENT);
    writeFileSync(file, withTable(readFileSync(file, "utf8"), rows));
  } else if (wish === undefined || readers.includes(wish)) {
    process.stdout.write(`${renderTable(rows.filter(({ readBy }) => wish === undefined || readBy.includes(wish)))}\n`);
  } else {
    process.stderr.write(`No process is called ${wish}; choose one of ${readers.join(", ")}.\n`);
    process.exitCode = 2;
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
