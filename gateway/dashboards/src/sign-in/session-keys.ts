import { createHash } from "node:crypto";
import { type KeyMembers, readKeySet, requireIds } from "@kim-hub/kit/key-set";

/** One secret for one use. */
export interface SealingKey {
  readonly key: Uint8Array;
  /** The `kid` that goes into headers; undefined where none does. */
  readonly id: string | undefined;
}

interface Secret {
  readonly text: string;
  readonly id: string | undefined;
}

const NAME = "SESSION_KEY_FILE";
const SHORTEST_SECRET = 32;

/**
 * The secrets of session cookies: one, any text of 32 characters or more, or a JSON Web Key Set of symmetric keys, of which the first seals
 * and each opens.
 */
export class SessionKeys {
  readonly name = NAME;
  #text: string;
  #secrets: readonly Secret[];

  constructor(text: string) {
    this.#text = text;
    this.#secrets = readSecrets(text);
  }

  /** The keys of one use, each made of a secret and of the use, so that no cookie passes for another; the first seals. */
  listFor(use: string): readonly SealingKey[] {
    return this.#secrets.map(({ text, id }) => ({ id, key: createHash("sha256").update(`${use}\0${text}`).digest() }));
  }

  renew(text: string): boolean {
    if (text === this.#text) return false;
    this.#secrets = readSecrets(text);
    this.#text = text;

    return true;
  }
}

function readSecrets(text: string): readonly Secret[] {
  const set = readKeySet(text);
  const secrets = set?.isSet ? set.keys.map(secretOf) : [{ text: text.trim(), id: undefined }];
  if (secrets.some((secret) => secret.text.length < SHORTEST_SECRET))
    throw new Error(`${NAME} holds fewer than ${SHORTEST_SECRET} characters.`);
  if (set?.isSet) requireIds(NAME, set.keys);

  return secrets;
}

/** The same text as that of a file which holds this key alone, so that its cookies open as before; what only tells of its age is no part of it. */
function secretOf({ iat: _iat, exp: _exp, ...members }: KeyMembers): Secret {
  const { kty, k, kid } = members;
  if (kty !== "oct" || typeof k !== "string" || k.length < SHORTEST_SECRET)
    throw new Error(
      `${NAME} holds a set of keys of which not each is a symmetric one of ${SHORTEST_SECRET} characters or more.`,
    );

  return { text: JSON.stringify(members), id: typeof kid === "string" ? kid : undefined };
}
