const UNREACHABLE = new Set(["ECONNREFUSED", "ENOTFOUND", "ETIMEDOUT"]);

/** Whether a database could not be reached at all. */
export function isUnreachable(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && UNREACHABLE.has(String(error.code));
}
