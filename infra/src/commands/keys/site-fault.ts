import { RotationError } from "../../installation/keys/rotation-error.js";
import { SiteError } from "../../installation/keys/site/site-error.js";
import { CommandError } from "../command-error.js";
import { requireNumber } from "../require-number.js";

/** What a step on key files throws, as the command line says it. */
export function asCommandError(error: unknown): unknown {
  return error instanceof RotationError || error instanceof SiteError ? new CommandError(error.message, 1) : error;
}

const MOST_DAYS = 366;

/** How many days a certificate counts: long enough to renew it in time, and no longer than a year. */
export function readDays(text: string): number {
  return requireNumber("days", text, { least: 1, most: MOST_DAYS });
}
