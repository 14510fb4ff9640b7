/** `npm run saved-query -- approve <id> --by "<name>"`: that somebody other than the author has read a version and agrees. */
import { resolve } from "node:path";
import { localDate } from "@kim-hub/kit/calendar";
import { addApproval } from "@kim-hub/schema/add-approval";
import { noteAuthor } from "@kim-hub/schema/note-author";
import { listSavedQueryIds, readSavedQuery, SAVED_QUERIES } from "@kim-hub/schema/read-saved-queries";
import type { CommandContext } from "../command-context.js";
import { InputError } from "../command-error.js";
import { unknownId } from "./find-saved-query.js";

export interface ApproveOptions {
  /** Every saved query of whose version nobody has approved any yet. */
  readonly unapproved?: boolean;
  readonly by: string;
  /** The folder of the saved queries; the committed ones without it. */
  readonly folder?: string;
}

/** Approves each of these, or all that wait for it; where one is unknown, none. */
export function approveSavedQueries(
  asked: readonly string[],
  { by, folder, unapproved = false }: ApproveOptions,
  { config, terminal }: CommandContext,
): void {
  const queries = folder === undefined ? SAVED_QUERIES : resolve(config.directory, folder);
  const ids = listSavedQueryIds(queries);
  if (unapproved === asked.length > 0)
    throw new InputError("approve takes the names of saved queries, or --unapproved for all that nobody has approved.");
  const approved = unapproved ? ids.filter((id) => isUnapproved(queries, id)) : asked;
  if (approved.length === 0) terminal.print("No saved query waits for an approval.");
  const unknown = approved.find((id) => !ids.includes(id));
  if (unknown !== undefined) throw unknownId(unknown, ids);
  for (const id of approved) {
    const { version, by: approver, on } = addApproval(queries, id, { by, on: localDate() });
    noteAuthor(queries, id);
    terminal.print(
      `Version ${version} of ${id} is approved by ${approver} on ${on}; now run npm run schema and commit what changes.`,
    );
  }
}

function isUnapproved(queries: string, id: string): boolean {
  const { sheet, approvals } = readSavedQuery(queries, id);

  return approvals.every(({ version }) => version !== sheet.version);
}
