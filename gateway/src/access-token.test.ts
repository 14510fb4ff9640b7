import { once } from "node:events";
import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { createTokenVerifier } from "./access-token.js";

const AUDIENCE = "urn:kim-hub";
const { privateKey, publicKey } = await generateKeyPair("ES256");
const keys = [{ ...(await exportJWK(publicKey)), alg: "ES256", kid: "1" }];
let asked = 0;
const server = createServer(({ url }, response) => {
  asked += 1;
  response.end(JSON.stringify(url === "/keys" ? { keys } : { jwks_uri: `${issuer}/keys` }));
});
let issuer = "";

beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  issuer = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function sign(actor: string, milliseconds: number): Promise<string> {
  return new SignJWT({})
    .setProtectedHeader({ alg: "ES256", kid: "1" })
    .setIssuer(issuer)
    .setAudience(AUDIENCE)
    .setSubject(actor)
    .setExpirationTime(Math.ceil((Date.now() + milliseconds) / 1000))
    .sign(privateKey);
}

test("a token that was found genuine is so again, without another look at the keys, and another one is another's", async () => {
  const verify = createTokenVerifier({ issuer, audience: AUDIENCE });
  const [one, other] = [await sign("one", 60_000), await sign("other", 60_000)];

  expect((await verify(one)).sub).toBe("one");
  const before = asked;
  expect((await verify(one)).sub).toBe("one");
  expect((await verify(other)).sub).toBe("other");
  expect(asked).toBe(before);
});

test("a remembered token is refused once it has expired", async () => {
  const verify = createTokenVerifier({ issuer, audience: AUDIENCE });
  const token = await sign("one", 1000);
  await verify(token);
  await pause(2100);

  await expect(verify(token)).rejects.toMatchObject({ extensions: { code: "UNAUTHENTICATED" } });
});

test("a token with another signature is not taken for the one that it resembles", async () => {
  const verify = createTokenVerifier({ issuer, audience: AUDIENCE });
  const token = await sign("one", 60_000);
  await verify(token);

  await expect(verify(`${token.slice(0, -4)}AAAA`)).rejects.toMatchObject({ extensions: { code: "UNAUTHENTICATED" } });
});
