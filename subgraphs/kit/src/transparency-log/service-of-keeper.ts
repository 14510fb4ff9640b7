/** The service that takes checkpoints for a keeper of a log: that of the gateway's log is a process of its own. */
export function serviceOfKeeper(keeper: string): string {
  return keeper === "gateway" ? "gateway-log" : keeper;
}
