import { readKeySet } from "./key-set.js";

const MARK = "kim-hub-development.";

/** The id (`kid`) of a key that was made for development, which production does not accept. */
export function developmentKeyId(id: string): string {
  return id.startsWith(MARK) ? id : `${MARK}${id}`;
}

/** Whether a key's id says that it was made for development. */
export function isDevelopmentKeyId(id: unknown): boolean {
  return typeof id === "string" && id.startsWith(MARK);
}

/** Whether a key file's text says so of a key, be it the only one or one of a set. */
export function holdsDevelopmentKey(text: string): boolean {
  // Of a text that holds no key at all its reader says so.
  return readKeySet(text)?.keys.some(({ kid }) => isDevelopmentKeyId(kid)) ?? false;
}
