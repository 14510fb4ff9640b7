/** `npm run saved-query -- approve <id> --by "<name>"`: that somebody other than the author has read a version and agrees. */
import { resolve } from "node:path";
import { localDate } from "@kim-hub/kit/calendar";
import { addApproval } from "@kim-hub/schema/add-approval";
import { noteAuthor } from "@kim-hub/schema/note-author";
import { listSavedQueryIds, SAVED_QUERIES } from "@kim-hub/schema/read-saved-queries";
import type { CommandContext } from "../command-context.js";
import { unknownId } from "./find-saved-query.js";

export interface ApproveOptions {
  readonly by: string;
  /** The folder of the saved queries; the committed ones without it. */
  readonly folder?: string;
}

export function approveSavedQuery(
  id: string,
  { by, folder }: ApproveOptions,
  { config, terminal }: CommandContext,
): void {
  const queries = folder === undefined ? SAVED_QUERIES : resolve(config.directory, folder);
  const ids = listSavedQueryIds(queries);
  if (!ids.includes(id)) throw unknownId(id, ids);
  const { version, by: approver, on } = addApproval(queries, id, { by, on: localDate() });
  noteAuthor(queries, id);

  terminal.print(
    `Version ${version} of ${id} is approved by ${approver} on ${on}; now run npm run schema and commit what changes.`,
  );
}
