import { once } from "node:events";
import { createServer } from "node:http";
import { exportJWK, generateKeyPair, SignJWT } from "jose";

/** Publishes one key and signs with it: enough of an OpenID provider for a gateway without the other services. */
export interface LoneIssuer {
  readonly url: string;
  /** An access token for this hub. */
  token(actor: string, role: string): Promise<string>;
  stop(): void;
}

export async function startLoneIssuer(): Promise<LoneIssuer> {
  const { privateKey, publicKey } = await generateKeyPair("ES256");
  const keys = [{ ...(await exportJWK(publicKey)), alg: "ES256", kid: "1" }];
  const server = createServer(({ url }, response) => {
    const document = url === "/keys" ? { keys } : { jwks_uri: `${address()}/keys` };
    response.setHeader("content-type", "application/json").end(JSON.stringify(document));
  });
  const address = () => {
    const bound = server.address();

    return `http://127.0.0.1:${typeof bound === "object" ? bound?.port : ""}`;
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  return {
    url: address(),
    token: (actor, role) =>
      new SignJWT({ kim_role: role })
        .setProtectedHeader({ alg: "ES256", kid: "1" })
        .setIssuer(address())
        .setAudience("urn:kim-hub")
        .setSubject(actor)
        .setIssuedAt()
        .setExpirationTime("1h")
        .sign(privateKey),
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
