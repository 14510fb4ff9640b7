import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { developmentKeyId } from "@kim-hub/kit/development-key";
import { generateEncryptionKeys, generateSigningKeys, type KeyPair } from "@kim-hub/kit/keys";
import { generateLinkageKey } from "@kim-hub/kit/linkage-key";
import { OFFICES, type Office } from "@kim-hub/kit/office";
import { SUBGRAPHS } from "@kim-hub/offices/subgraphs";
import { writeWhole } from "./write-whole.js";

/** The passwords of one local installation, made on first start. */
export interface Passwords {
  readonly superuser: string;
  /** Password of the role of this name. */
  readonly of: (role: string) => string;
}

/** Paths of the key files that are passed to the services. */
export interface KeyFiles {
  readonly private: (name: string) => string;
  readonly public: (name: string) => string;
}

/** The name of the key pair with which an office signs what it states of its persons. */
export function proofKeyOf(office: Office): string {
  return `${office}-proof`;
}

/** The name of the key pair with which a keeper signs the checkpoints of its own log. */
export function logKeyOf(keeper: string): string {
  return `${keeper}-log`;
}

/** The name of the key pair with which a keeper cosigns those of others. */
export function witnessKeyOf(keeper: string): string {
  return `${keeper}-witness`;
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

/** Where the keys of an installation lie. */
export function keyFilesIn(directory: string): KeyFiles {
  return {
    private: (name) => join(directory, `${name}.private.json`),
    public: (name) => join(directory, `${name}.public.json`),
  };
}

/** Makes the keys that are missing: pairs for the gateway's envelopes and receipts, mandates, the trust centre, two of each office and two of each log, and the secret ones of session cookies and linkage codes. */
export async function keepKeys(directory: string): Promise<KeyFiles> {
  const files = keyFilesIn(directory);
  const keep = async (name: string, generate: () => Promise<KeyPair>) => {
    if (existsSync(files.private(name)) && existsSync(files.public(name))) return;
    const { privateKey, publicKey } = await generate();
    const kid = developmentKeyId(name);
    writeWhole(files.public(name), JSON.stringify({ ...publicKey, kid }));
    writeWhole(files.private(name), JSON.stringify({ ...privateKey, kid }));
  };
  await keep("envelope", generateSigningKeys);
  await keep("receipt", generateSigningKeys);
  await keep("mandate", generateSigningKeys);
  await keep("trust-centre", generateEncryptionKeys);
  for (const office of OFFICES) {
    await keep(office, generateEncryptionKeys);
    await keep(proofKeyOf(office), generateSigningKeys);
  }
  for (const keeper of [...SUBGRAPHS, "gateway"]) {
    await keep(logKeyOf(keeper), generateSigningKeys);
    await keep(witnessKeyOf(keeper), generateSigningKeys);
  }
  for (const name of ["linkage", "linkage-code", "session"]) {
    if (existsSync(files.private(name))) continue;
    const key = generateLinkageKey();
    writeWhole(files.private(name), JSON.stringify({ ...key, kid: developmentKeyId(String(key.kid)) }));
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
