/** The name of the key pair with which a keeper signs the checkpoints of its own log. */
export function logKeyOf(keeper: string): string {
  return `${keeper}-log`;
}

/** The name of the key pair with which a keeper cosigns those of others. */
export function witnessKeyOf(keeper: string): string {
  return `${keeper}-witness`;
}
