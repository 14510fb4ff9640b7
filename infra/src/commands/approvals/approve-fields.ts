/** `npm run fields -- approve <owner> --by "<name>"`: that somebody has read which data the fields are and agrees. */
import { resolve } from "node:path";
import { approveFields } from "@kim-hub/schema/approve-fields";
import { FIELD_TABLE } from "@kim-hub/schema/field-table";
import type { CommandContext } from "../command-context.js";

export interface ApproveFieldsOptions {
  readonly by: string;
  /** The table; the committed one without it. */
  readonly file?: string;
}

export function approveFieldsOf(
  owner: string,
  fields: readonly string[],
  { by, file }: ApproveFieldsOptions,
  { config, terminal }: CommandContext,
): void {
  const table = file === undefined ? FIELD_TABLE : resolve(config.directory, file);
  const approved = approveFields(table, { owner, fields, by });

  for (const { field, class: dataClass } of approved) terminal.print(`${dataClass}  ${field}`);
  terminal.print(
    `${approved.length} fields of ${owner} are approved by ${by.trim()}; now run npm run schema and commit what changes.`,
  );
}
