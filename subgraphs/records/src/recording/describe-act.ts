interface Act {
  /** In whole sentences. */
  readonly does: string;
  /** Who may, and to which rows, e.g. `Case managers, own cases.` */
  readonly writers: string;
  /** The conflict beside an old version, e.g. `it is closed already`. */
  readonly conflict: string;
}

/** The description of a mutation that is more than a correction, in the form of those that record and correct. */
export function describeAct({ does, writers, conflict }: Act): string {
  return `${does} ${writers} CONFLICT where ${conflict} or \`expectedVersion\` is not the current one.`;
}
