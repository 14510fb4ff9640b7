import { randomBytes } from "node:crypto";
import { canonicalJson } from "@kim-hub/kit/canonical-json";
import { SALT_BYTES } from "@kim-hub/kit/log-entry";
import type { RequestEntry } from "./request-entry.js";

/** The entry as one line in canonical JSON (RFC 8785), salted, so that its hash alone confirms no guess of its content. */
export function toLine(entry: RequestEntry): string {
  return `${canonicalJson({ ...entry, salt: randomBytes(SALT_BYTES).toString("base64url") })}\n`;
}
