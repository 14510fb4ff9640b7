import { joinProcesses } from "./processes.js";
import type { SettingRow } from "./setting-rows.js";

export const SETTINGS_DOCUMENT = "SETTINGS.md";

const BEGIN = "<!-- begin: written by npm run settings -- --write -->";
const END = "<!-- end -->";

/** The document with the rows between its markers in place of those that it has. */
export function withTable(document: string, rows: readonly SettingRow[]): string {
  const [before, rest = ""] = document.split(BEGIN);
  const [, after] = rest.split(END);
  if (after === undefined) throw new Error(`${SETTINGS_DOCUMENT} lacks the lines "${BEGIN}" and "${END}".`);

  return `${before}${BEGIN}\n\n${renderTable(rows)}\n\n${END}${after}`;
}

export function renderTable(rows: readonly SettingRow[]): string {
  const cells = rows.map(({ name, value, fallback, readBy, about }) => [
    `\`${name}\``,
    value,
    fallback,
    joinProcesses(readBy),
    about,
  ]);

  return [["variable", "value", "default", "read by", "what"], Array(5).fill("---"), ...cells]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
}
