/** The files of a masked total: a round, an authority's keys, and what it gives. */
import { createPrivateKey, type KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import { PublicError } from "@kim-hub/kit/errors";
import { importMaskKey } from "@kim-hub/kit/mask-counts";
import { type Contribution, type MaskedRound, requireRound } from "@kim-hub/kit/masked-round";
import { InputError } from "../command-error.js";

const QUARTER = /^20\d{2}-Q[1-4]$/;
const WORD = /^\d{1,20}$/;

/** `{ "figure": …, "quarter": …, "members": [ … ] }` */
export function readRound(path: string): MaskedRound {
  const { figure, quarter, members } = readObject(path);
  if (typeof figure !== "string" || typeof quarter !== "string" || !QUARTER.test(quarter) || !areTexts(members))
    throw new InputError(`The file at ${path} is no round: it names figure, quarter and members.`);
  try {
    return requireRound({ figure, quarter, members });
  } catch (error) {
    throw error instanceof PublicError ? new InputError(error.message) : error;
  }
}

/** As `contribute` prints it. */
export function readContribution(path: string): Contribution {
  const { roundId, authority, words } = readObject(path);
  if (
    typeof roundId !== "string" ||
    typeof authority !== "string" ||
    !areTexts(words) ||
    !words.every((word) => WORD.test(word))
  )
    throw new InputError(`The file at ${path} is no contribution to a masked total.`);

  return { roundId, authority, words };
}

/** The authority's own; the sentence of a failure never shows it. */
export function readPrivateKey(path: string): KeyObject {
  const jwk = readObject(path);
  try {
    const key = createPrivateKey({ key: jwk, format: "jwk" });
    if (key.asymmetricKeyType === "x25519") return key;
  } catch {
    // The parser's own message would quote the key.
  }

  throw new InputError(`The file at ${path} holds no private X25519 JSON Web Key.`);
}

/** Public keys by authority, as the authorities told them. */
export function readPublicKeys(path: string): ReadonlyMap<string, KeyObject> {
  return new Map(
    Object.entries(readObject(path)).map(([authority, jwk]) => {
      try {
        return [authority, importMaskKey(Object(jwk))];
      } catch {
        throw new InputError(`The file at ${path} holds no X25519 JSON Web Key of ${authority}.`);
      }
    }),
  );
}

function readObject(path: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return Object.fromEntries(Object.entries(value));
  } catch {
    // A private key may stand in the text that cannot be parsed.
  }

  throw new InputError(`There is no JSON object in a file at ${path}.`);
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}
