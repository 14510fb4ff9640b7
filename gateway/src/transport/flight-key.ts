/** Only equal bodies with equal caller keys share a key: the length marks the end of the caller key. */
export function flightKey(callerKey: string, body: Buffer): string {
  return `${callerKey.length}:${callerKey}${body.toString("latin1")}`;
}
