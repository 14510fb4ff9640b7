const MARK = "kim-hub-development.";

/** The id (`kid`) of a key that was made for development, which production does not accept. */
export function developmentKeyId(id: string): string {
  return id.startsWith(MARK) ? id : `${MARK}${id}`;
}

/** Whether a key's id says that it was made for development. */
export function isDevelopmentKeyId(id: unknown): boolean {
  return typeof id === "string" && id.startsWith(MARK);
}

/** Whether a JSON Web Key's text says so. */
export function isDevelopmentKey(text: string): boolean {
  try {
    return isDevelopmentKeyId(Object(JSON.parse(text)).kid);
  } catch {
    // No JSON Web Key at all, which its reader says.
    return false;
  }
}
