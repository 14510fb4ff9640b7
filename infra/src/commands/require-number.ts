import { InputError } from "./command-error.js";

interface Range {
  readonly least: number;
  readonly most: number;
}

/** The whole number that an option gives; one sentence for anything else. */
export function requireNumber(option: string, text: string, { least, most }: Range): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least && number <= most))
    throw new InputError(`--${option} takes a whole number from ${least} to ${most}, not '${text}'.`);

  return number;
}
