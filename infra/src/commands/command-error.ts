/** A failure reported in one sentence on stderr; `exitCode` is 2 for bad input and 1 for a service that fails, of `saved-query` 2 for both. */
export class CommandError extends Error {
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2) {
    super(message);
    this.name = new.target.name;
    this.exitCode = exitCode;
  }
}

/** A mistake that the user can put right. */
export class InputError extends CommandError {
  constructor(message: string) {
    super(message, 2);
  }
}
