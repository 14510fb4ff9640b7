import { generateKeyPairSync, randomUUID } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { developmentKeyId } from "@kim-hub/kit/development-key";
import type { JWKS } from "oidc-provider";
import { hasCode } from "./error-code.js";
import { IdentityError } from "./identity-error.js";

/**
 * The signing keys in `file`, kept there so that tokens outlive a restart; when it does not exist, it is created with
 * one new ES256 key, readable by its owner alone.
 */
export async function loadKeys(file: string): Promise<JWKS> {
  const stored = await readIfPresent(file);
  if (stored !== null) return parseKeys(stored, file);

  const keys = createKeys();
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  // "wx" fails if another provider wrote its key meanwhile: two keys for one issuer would invalidate each other's tokens.
  await writeFile(file, JSON.stringify(keys), { mode: 0o600, flag: "wx" });

  return keys;
}

function createKeys(): JWKS {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });

  const kid = developmentKeyId(randomUUID());

  return { keys: [{ ...privateKey.export({ format: "jwk" }), kty: "EC", alg: "ES256", use: "sig", kid }] };
}

function parseKeys(text: string, file: string): JWKS {
  try {
    const stored: JWKS = JSON.parse(text);
    if (stored.keys.some((key) => key.alg === "ES256" && "d" in key)) return marked(stored);
  } catch {
    // A broken file and a file without a key have the same remedy, which follows.
  }

  throw new IdentityError(`${file} holds no ES256 signing key; delete it and start again for a new one.`);
}

/** Keys of an earlier version say nothing of what they were made for. */
function marked({ keys }: JWKS): JWKS {
  return { keys: keys.map((key, index) => ({ ...key, kid: developmentKeyId(key.kid ?? String(index)) })) };
}

async function readIfPresent(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}
