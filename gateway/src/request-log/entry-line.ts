import { randomBytes } from "node:crypto";
import { isJsonObject } from "../engine/data/json.js";
import type { RequestEntry } from "./request-entry.js";

const SALT_BYTES = 32;

/**
 * The entry as one line in canonical JSON (RFC 8785), salted: whoever holds its hash alone can confirm no guess of what
 * it says.
 */
export function toLine(entry: RequestEntry): string {
  return `${JSON.stringify(inOrder({ ...entry, salt: randomBytes(SALT_BYTES).toString("base64url") }))}\n`;
}

/** Names in the order of their UTF-16 units, at every depth; what is undefined is left out. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isJsonObject(value)) return value;

  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, inOrder(value[name])]),
  );
}
