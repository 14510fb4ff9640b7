import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { developmentKeyId } from "@kim-hub/kit/development-key";
import { type KeyMembers, writeKeySet } from "@kim-hub/kit/key-set";
import { generateSigningKeys, type KeyPair } from "@kim-hub/kit/keys";
import { generateLinkageKey } from "@kim-hub/kit/linkage-key";
import { SUBGRAPHS } from "@kim-hub/offices/subgraphs";
import { type KeyFiles, keyFilesIn } from "./keys/key-files.js";
import { logKeyOf, witnessKeyOf } from "./keys/key-names.js";
import { listPairs } from "./keys/key-pairs.js";
import { writeWhole } from "./write-whole.js";

/** The passwords of one local installation, made on first start. */
export interface Passwords {
  readonly superuser: string;
  /** Password of the role of this name. */
  readonly of: (role: string) => string;
}

/** Reads the passwords of `directory`, or makes and keeps them. */
export function keepPasswords(directory: string): Passwords {
  const file = join(directory, "passwords.json");
  const kept: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const of = (role: string) => {
    const known = kept[role];
    if (known) return known;
    const password = randomBytes(18).toString("base64url");
    kept[role] = password;
    writeWhole(file, JSON.stringify(kept));

    return password;
  };

  return { superuser: of("postgres"), of };
}

/** Makes the keys that are missing, pairs, those that rotate as sets of one, so that each service names its key from the start, for the gateway's envelopes and receipts, mandates, the trust centre, two of each office and two of each log, and the secret ones of session cookies and linkage codes. */
export async function keepKeys(directory: string): Promise<KeyFiles> {
  const files = keyFilesIn(directory);
  const keep = async (name: string, generate: () => Promise<KeyPair>, write: (key: KeyMembers) => string) => {
    if (existsSync(files.private(name)) && existsSync(files.public(name))) return;
    const { privateKey, publicKey } = await generate();
    const kid = developmentKeyId(name);
    writeWhole(files.public(name), write({ ...publicKey, kid }));
    writeWhole(files.private(name), write({ ...privateKey, kid }));
  };
  const asSet = (key: KeyMembers) => writeKeySet([key]);
  await keep("receipt", generateSigningKeys, JSON.stringify);
  for (const { name, generate } of listPairs()) await keep(name, generate, asSet);
  for (const keeper of [...SUBGRAPHS, "gateway"]) {
    await keep(logKeyOf(keeper), generateSigningKeys, JSON.stringify);
    await keep(witnessKeyOf(keeper), generateSigningKeys, JSON.stringify);
  }
  for (const name of ["linkage", "linkage-code", "session"]) {
    if (existsSync(files.private(name))) continue;
    const key = generateLinkageKey();
    const named = { ...key, kid: developmentKeyId(String(key.kid)) };
    // The offices' own way to exchange linkage keys reads one key; a session's cookie names its key only once there are two.
    writeWhole(files.private(name), JSON.stringify(named));
  }

  return files;
}

/** A database's address as a service reads it: the URL without its password, and a file of `directory` with it. */
export function keepDatabaseLogin(directory: string, name: string, databaseUrl: string): Record<string, string> {
  const url = new URL(databaseUrl);
  if (url.password === "") return { DATABASE_URL: databaseUrl };
  const file = join(directory, `${name}.password`);
  writeWhole(file, decodeURIComponent(url.password));
  url.password = "";

  return { DATABASE_URL: url.href, DATABASE_PASSWORD_FILE: file };
}
