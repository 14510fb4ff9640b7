import { createHash } from "node:crypto";

/** The members of one JSON Web Key (RFC 7517), of whatever kind. */
export type KeyMembers = Readonly<Record<string, unknown>>;

/** What a key file holds. */
export interface KeySet {
  readonly keys: readonly KeyMembers[];
  /** Whether it is a JSON Web Key Set, whose keys all have an id, and no single key. */
  readonly isSet: boolean;
}

/** The keys of a JSON Web Key or a JSON Web Key Set (RFC 7517, 5); null for any other text. */
export function readKeySet(text: string): KeySet | null {
  const value = parse(text);
  if (!isMembers(value)) return null;
  if (!("keys" in value)) return { keys: [value], isSet: false };
  const { keys } = value;

  return Array.isArray(keys) && keys.length > 0 && keys.every(isMembers) ? { keys, isSet: true } : null;
}

/** A set as a key file holds it. */
export function writeKeySet(keys: readonly KeyMembers[]): string {
  return JSON.stringify({ keys });
}

/** The name of a key pair that follows from its public half alone (RFC 7638, RFC 8037): it tells which pair it is, and nothing else. */
export function thumbprintOf({ crv, kty, x }: KeyMembers): string {
  return createHash("sha256").update(JSON.stringify({ crv, kty, x })).digest("base64url");
}

/** The ids of a set's keys, in their order; throws a sentence that names `name` where not each has one of its own. */
export function requireIds(name: string, keys: readonly KeyMembers[]): readonly string[] {
  const ids = keys.map(({ kid }) => kid).filter((kid) => typeof kid === "string" && kid !== "");
  if (new Set(ids).size < keys.length)
    throw new Error(`${name} holds a set of keys of which not each has an id (kid) of its own.`);

  return ids.map(String);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message would quote the key.
    return null;
  }
}

function isMembers(value: unknown): value is KeyMembers {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
