import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SubgraphName } from "@kim-hub/infra/subgraphs";
import { importSigningKey } from "@kim-hub/kit/keys";
import { type JWTPayload, SignJWT } from "jose";
import type { HubAnswer, TestHub } from "./test-hub.js";

interface Attempt {
  /** The thief's envelope, whether or not a gateway would ever write it. */
  readonly claims?: JWTPayload;
  readonly headers?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** A subgraph's own answer. */
interface StolenAnswer extends HubAnswer {
  readonly headers: Headers;
}

/** Somebody who has taken the gateway's envelope key and asks the subgraphs themselves. */
export interface Thief {
  /** Sends any body. */
  send(office: SubgraphName, body: string, attempt?: Omit<Attempt, "variables">): Promise<Response>;
  ask(office: SubgraphName, query: string, attempt?: Attempt): Promise<StolenAnswer>;
}

export async function createThief(hub: TestHub): Promise<Thief> {
  const stolen = readFileSync(join(hub.config.dataDirectory, "envelope.private.json"), "utf8");
  const key = importSigningKey("The stolen key", stolen);
  const forge = (office: string, claims: JWTPayload) =>
    new SignJWT({ sub: "thief", jti: randomUUID(), ...claims })
      .setProtectedHeader({ alg: "EdDSA", typ: "hub-envelope+jwt" })
      .setIssuer("kim-hub-gateway")
      .setAudience(office)
      .setIssuedAt()
      .setExpirationTime("60s")
      .sign(key);

  const send: Thief["send"] = async (office, body, { claims = {}, headers = {} } = {}) =>
    fetch(`http://127.0.0.1:${hub.config.ports[office]}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", "hub-envelope": await forge(office, claims), ...headers },
      body,
    });

  return {
    send,
    async ask(office, query, { variables = {}, ...attempt } = {}) {
      const response = await send(office, JSON.stringify({ query, variables }), attempt);
      const text = await response.text();

      return { ...JSON.parse(text), status: response.status, headers: response.headers, text };
    },
  };
}

/** The hash by which an envelope names a token (RFC 9449, `ath`). */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
