import { RotationError } from "../../installation/keys/rotation-error.js";
import { SiteError } from "../../installation/keys/site/site-error.js";
import { CommandError, InputError } from "../command-error.js";

/** What a step on key files throws, as the command line says it. */
export function asCommandError(error: unknown): unknown {
  return error instanceof RotationError || error instanceof SiteError ? new CommandError(error.message, 1) : error;
}

const MOST_DAYS = 366;

/** How many days a certificate counts: long enough to renew it in time, and no longer than a year. */
export function readDays(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    throw new InputError(`--days takes a whole number from 1 to ${MOST_DAYS}, not '${text}'.`);

  return days;
}
