/** `npm run fields -- list`: which fields nobody has approved yet. */
import { resolve } from "node:path";
import { FIELD_TABLE, readFieldTable } from "@kim-hub/schema/field-table";
import type { CommandContext } from "../command-context.js";

export function listUnapproved({ file }: { readonly file?: string }, { config, terminal }: CommandContext): void {
  const table = readFieldTable(file === undefined ? FIELD_TABLE : resolve(config.directory, file));
  const open = table.filter(({ approvedBy }) => approvedBy === null);

  for (const { owner, class: dataClass, field } of open) terminal.print(`${owner}  ${dataClass}  ${field}`);
  terminal.print(`${open.length} of ${table.length} fields are not approved.`);
}
