/** `npm run access-matrix -- approve --author "<name>" --by "<name>"`: that somebody other than the author has read it and agrees. */
import { resolve } from "node:path";
import { localDate } from "@kim-hub/kit/calendar";
import { addMatrixApproval } from "@kim-hub/schema/add-matrix-approval";
import { raiseVersion } from "@kim-hub/schema/raise-version";
import { SCHEMA_FOLDER } from "@kim-hub/schema/read-matrix";
import type { CommandContext } from "../command-context.js";

export interface ApproveMatrixOptions {
  readonly author: string;
  readonly by: string;
  /** Whether to raise its `policyVersion` to the next of today first. */
  readonly next?: true;
  /** The folder of the matrix; the committed one without it. */
  readonly folder?: string;
}

export function approveMatrix(
  { author, by, next, folder }: ApproveMatrixOptions,
  { config, terminal }: CommandContext,
): void {
  const place = folder === undefined ? SCHEMA_FOLDER : resolve(config.directory, folder);
  if (next) raiseVersion(place, localDate());
  const { policyVersion, by: approver, on } = addMatrixApproval(place, { author, by, on: localDate() });

  terminal.print(
    `policyVersion ${policyVersion} is approved by ${approver} on ${on}; now run npm run schema and commit what changes.`,
  );
}
