import { createHash, randomBytes, randomInt } from "node:crypto";

const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** The secret a steering group asks with; shown once, stored as hash only. */
export function createPathToken(): string {
  return randomBytes(24).toString("base64url");
}

export function hashPathToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** `P-7F3KQX`: how people speak of a path in a sitting; says nothing of the person. */
export function createPathId(): string {
  return `P-${Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("")}`;
}
