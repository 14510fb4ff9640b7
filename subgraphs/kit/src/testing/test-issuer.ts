import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { HUB_AUDIENCE, type TokenIssuer } from "../identity/token-issuer.js";
import type { Identity } from "../identity/viewer.js";

/** Claims or header parameters; what is undefined is left out. */
export type Given = Readonly<Record<string, unknown>>;

/** Publishes one key over HTTP and signs with it: as much of an OpenID provider as services need that check its tokens. */
export interface TestIssuer {
  readonly url: string;
  /** The settings of a service that accepts its tokens for the hub. */
  readonly accepted: TokenIssuer;
  /** The number of requests for its documents. */
  readonly asked: () => number;
  /** An access token for the hub, for ten minutes, unless claims or header say otherwise. */
  sign(claims: Given, header?: Given): Promise<string>;
  /** The same for somebody, as claims are named. */
  signFor(identity: Identity, claims?: Given): Promise<string>;
  stop(): void;
}

const LIFETIME_SECONDS = 600;

/** `document` replaces parts of its discovery document. */
export async function startTestIssuer(document: Readonly<Record<string, string>> = {}): Promise<TestIssuer> {
  const { privateKey, publicKey } = await generateKeyPair("ES256");
  const keys = [{ ...(await exportJWK(publicKey)), alg: "ES256", kid: "1" }];
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    const body = request.url === "/keys" ? { keys } : { issuer: url, jwks_uri: `${url}/keys`, ...document };
    response.setHeader("content-type", "application/json").end(JSON.stringify(body));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;

  const sign: TestIssuer["sign"] = (claims, header = {}) => {
    const now = Math.floor(Date.now() / 1000);
    const all = { iss: url, aud: HUB_AUDIENCE, jti: randomUUID(), iat: now, exp: now + LIFETIME_SECONDS, ...claims };

    return new SignJWT(withoutUndefined(all))
      .setProtectedHeader(withoutUndefined({ alg: "ES256", kid: "1", typ: "at+jwt", ...header }))
      .sign(privateKey);
  };

  return {
    url,
    accepted: { issuer: url, audience: HUB_AUDIENCE, tokenType: "at+jwt", longestSeconds: 3600, keysUrl: null },
    asked: () => asked,
    sign,
    signFor: ({ actor, role, body, authority }, claims = {}) =>
      sign({
        sub: actor,
        kim_role: role,
        ...(body !== null && { kim_body: body }),
        ...(authority !== null && { kim_authority: authority }),
        ...claims,
      }),
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function withoutUndefined<T extends object>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
