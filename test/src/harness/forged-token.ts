import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generateKeyPair, importJWK, type JWTPayload, SignJWT } from "jose";
import type { TestHub } from "./test-hub.js";

const CLAIMS = { kim_role: "STEERING_GROUP_MEMBER", kim_body: "LG-05711" };

interface Signing {
  readonly key?: Parameters<SignJWT["sign"]>[0];
  readonly typ?: string;
  readonly dated?: boolean;
}

/** Access tokens that an attacker might hold; each is wrong in one thing only. */
export async function forgedTokens(hub: TestHub): Promise<Readonly<Record<string, string>>> {
  const { keys } = JSON.parse(readFileSync(join(hub.config.dataDirectory, "identity.private.json"), "utf8"));
  const genuine = await importJWK(keys[0], keys[0].alg);
  const { privateKey: own } = await generateKeyPair("ES256");
  const claimed = { ...CLAIMS, iss: hub.issuer, aud: hub.config.audience, sub: "attacker" };
  const sign = (claims: JWTPayload, { key = genuine, typ = "at+jwt", dated = true }: Signing = {}) =>
    new SignJWT({ ...claimed, ...(dated && { iat: now() - 60 }), exp: now() + 600, ...claims })
      .setProtectedHeader({ alg: keys[0].alg, kid: keys[0].kid, typ })
      .sign(key);
  const unsigned = [
    { alg: "none", typ: "at+jwt" },
    { ...claimed, iat: now() - 60, exp: now() + 600 },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  const real = await hub.token("steering.bielefeld");

  return {
    "signed with another key": await sign({}, { key: own }),
    expired: await sign({ exp: now() - 60 }),
    "of another issuer": await sign({ iss: "https://elsewhere.example" }),
    "for another audience": await sign({ aud: "urn:elsewhere" }),
    "for the trust centre": await sign({ aud: hub.config.trustCentreAudience }),
    "of an ID token's type": await sign({}, { typ: "JWT" }),
    "without a time of issue": await sign({}, { dated: false }),
    "of the future": await sign({ iat: now() + 120 }),
    "that lives for a day": await sign({ exp: now() + 86_400 }),
    "for the caller without token": await sign({ sub: "anonymous" }),
    "for a service of the hub": await sign({ sub: "kim-hub-gateway" }),
    "without role": await sign({ kim_role: "EMPEROR" }),
    "with alg none": `${unsigned}.`,
    altered: `${real.slice(0, -6)}AAAAAA`,
    "no token at all": "a.b.c",
  };
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}
