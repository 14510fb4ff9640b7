import type { KeyObject } from "node:crypto";
import { type KeyMembers, readKeySet, requireIds, thumbprintOf } from "./key-set.js";
import { parseKey } from "./keys.js";

/** What a service does with the keys of a file. */
export type KeyUse = "sign" | "verify" | "seal" | "open";

/** One key alone, or those of a file. */
export type Keys = KeyObject | KeyRing;

/** The key that signs or that texts are sealed for. */
export interface CurrentKey {
  readonly key: KeyObject;
  /** The `kid` that goes into headers; undefined where none does. */
  readonly id: string | undefined;
}

interface Held {
  readonly current: CurrentKey;
  readonly all: readonly KeyObject[];
  /** Each key alone by its id. */
  readonly byId: ReadonlyMap<string, readonly KeyObject[]>;
}

const NONE: readonly KeyObject[] = [];

/** Which keys a use needs, and their names in sentences. */
interface Kind {
  readonly type?: string;
  readonly curve?: string;
  readonly name: string;
}

const KINDS: Readonly<Record<KeyUse, Kind>> = {
  sign: { type: "private", curve: "ed25519", name: "private Ed25519" },
  verify: { type: "public", curve: "ed25519", name: "public Ed25519" },
  seal: { type: "public", curve: "x25519", name: "public X25519" },
  open: { type: "private", curve: "x25519", name: "private X25519" },
};

const ANY_KIND: Kind = { name: "Ed25519 or X25519" };
const CURVES: readonly unknown[] = ["ed25519", "x25519"];

/**
 * The keys of one file: the first is the one that signs or that texts are sealed for, and each verifies or opens. What carries an id (`kid`)
 * is tried with the key of this id alone, what carries none with each: the release before wrote none. It refuses every id, so one is
 * written where the file holds a set, and none where it holds a single key: sets come once every service knows them.
 */
export class KeyRing {
  /** The variable that names the file. */
  readonly name: string;
  readonly #kind: Kind;
  #text: string;
  #held: Held;

  /** Throws a sentence that names `name` and the rule, and never shows a key; without a use the keys may be of any kind, all of the same. */
  constructor(name: string, text: string, use?: KeyUse) {
    this.name = name;
    this.#kind = use ? KINDS[use] : ANY_KIND;
    this.#text = text;
    this.#held = hold(name, text, this.#kind);
  }

  get current(): CurrentKey {
    return this.#held.current;
  }

  /** The keys with which something is tried whose header names this id, or none. */
  listFor(id: unknown): readonly KeyObject[] {
    if (id === undefined) return this.#held.all;

    return (typeof id === "string" && this.#held.byId.get(id)) || NONE;
  }

  /** Takes over the keys of a text from now on, and says whether they are others; throws a sentence for a text that is wrong, and stays as it was. */
  renew(text: string): boolean {
    if (text === this.#text) return false;
    this.#held = hold(this.name, text, this.#kind);
    this.#text = text;

    return true;
  }
}

/** The key that signs or that a text is sealed for; a key alone has no id. */
export function currentOf(keys: Keys): CurrentKey {
  return keys instanceof KeyRing ? keys.current : { key: keys, id: undefined };
}

/** The keys with which something is tried whose header names this id, or none; a key alone has no id. */
export function keysFor(keys: Keys, id: unknown): readonly KeyObject[] {
  if (keys instanceof KeyRing) return keys.listFor(id);

  return id === undefined ? [keys] : NONE;
}

function hold(name: string, text: string, kind: Kind): Held {
  const set = readKeySet(text);
  const keys = set?.keys.map(parseKey).filter((key) => key !== null) ?? [];
  const [first] = keys;
  if (!set || !first || keys.length < set.keys.length || !keys.every((key) => isOf(key, kind) && isLike(key, first)))
    throw new Error(`${name} holds no ${kind.name} JSON Web Key, nor a set of such keys alone.`);
  const ids = set.isSet ? requireIds(name, set.keys) : set.keys.map(idOf);

  return {
    current: { key: first, id: set.isSet ? ids[0] : undefined },
    all: keys,
    byId: new Map(keys.map((key, index) => [ids[index] ?? "", [key]])),
  };
}

function isOf({ type, asymmetricKeyType }: KeyObject, kind: Kind): boolean {
  return (
    type === (kind.type ?? type) &&
    asymmetricKeyType === (kind.curve ?? asymmetricKeyType) &&
    CURVES.includes(asymmetricKeyType)
  );
}

function isLike(key: KeyObject, other: KeyObject): boolean {
  return key.type === other.type && key.asymmetricKeyType === other.asymmetricKeyType;
}

/** The id of a key without one is its thumbprint, under which a set names it later. */
function idOf(key: KeyMembers): string {
  return typeof key.kid === "string" ? key.kid : thumbprintOf(key);
}
