import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importJWK, type JWTPayload, SignJWT } from "jose";
import type { TestHub } from "./test-hub.js";

const LIFETIME_SECONDS = 600;

/** A token for the hub as its identity provider would issue it, for claims that it gives to nobody. */
export async function issueToken(hub: TestHub, claims: JWTPayload): Promise<string> {
  const { keys } = JSON.parse(readFileSync(join(hub.config.dataDirectory, "identity.private.json"), "utf8"));
  const now = Math.floor(Date.now() / 1000);

  return new SignJWT({ iss: hub.issuer, aud: hub.config.audience, iat: now, exp: now + LIFETIME_SECONDS, ...claims })
    .setProtectedHeader({ alg: keys[0].alg, kid: keys[0].kid, typ: "at+jwt" })
    .sign(await importJWK(keys[0], keys[0].alg));
}
